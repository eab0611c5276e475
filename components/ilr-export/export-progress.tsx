import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { Progress } from '../ui/progress';

type ExportProgressBarProps = Pick<ExportSummary, 'number' | 'learnersDone' | 'learnersTotal'>;

export const ExportProgressBar = ({ number, learnersDone, learnersTotal }: ExportProgressBarProps) => (
  <Progress label={`Export ${number}`} done={learnersDone} total={learnersTotal} unit="learners" />
);

type ExportProgressNewsProps = { said: string; isLost: boolean };

/** Speaks of each quarter and of the end, not of every learner; and owns up when the counts stand still. */
export const ExportProgressNews = ({ said, isLost }: ExportProgressNewsProps) => (
  <>
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
    {isLost ? (
      <p role="status" className="text-caution-ink text-sm">
        The counts below may be out of date: Muster cannot be reached just now. The export itself goes on, and this page
        catches up by itself.
      </p>
    ) : null}
  </>
);
