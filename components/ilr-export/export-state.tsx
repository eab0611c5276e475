import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { TimeText } from '../ui/time-text';
import { ExportProgressBar } from './export-progress';
import { ExportStatusBadge } from './export-status';
import { explainFailure } from './refusal-messages';

const Sentence = ({ of }: { of: ExportSummary }) => {
  if (of.status === 'queued') return <>Waiting for its turn. An email will say when it is ready.</>;
  if (of.status === 'generating') return <ExportProgressBar {...of} />;
  if (of.status === 'generated') return <>Ready to download.</>;
  if (of.status === 'downloaded') return of.downloadedAt ? <TimeText instant={of.downloadedAt} /> : null;
  if (!of.failure) return null;
  const { title, whatToDo } = explainFailure(of.failure);
  return (
    <>
      {title}. {whatToDo}
    </>
  );
};

/** The status with the sentence that belongs to it. */
export const ExportState = ({ of }: { of: ExportSummary }) => (
  <div className="flex min-w-40 flex-col items-start gap-1">
    <ExportStatusBadge status={of.status} />
    <div className="w-full text-ink-soft">
      <Sentence of={of} />
    </div>
  </div>
);
