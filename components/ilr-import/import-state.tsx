import type { ImportSummary } from '@/lib/features/ilr-import/schema';
import { formatCount, formatCounted } from '../ui/format-count';
import { Progress } from '../ui/progress';
import { explainImportRefusal } from './import-refusals';
import { ImportStatusBadge, isImportMoving } from './import-status';

const sentences = {
  uploading: 'The file is being sent.',
  failed: 'Muster could not finish. It is our fault: import the file again.',
};

type ImportStateProps = { of: ImportSummary; learnersInFile?: number | null };

const Sentence = ({ of, learnersInFile = null }: ImportStateProps) => {
  if (isImportMoving(of.status)) {
    const total = of.counts?.learners ?? learnersInFile;
    return <Progress label={of.fileName} done={of.learnersDone} total={total} unit="learners" />;
  }
  if (of.status === 'uploading' || of.status === 'failed') return <>{sentences[of.status]}</>;
  if (of.refusal) {
    const { title, whatToDo } = explainImportRefusal(of.refusal);
    return (
      <>
        {title}. {whatToDo}
      </>
    );
  }
  if (!of.counts) return null;
  const { added, changed, refused, asked } = of.counts;
  return (
    <>
      {formatCounted(added, 'new learner')}, {formatCount(changed)} changed, {formatCount(refused)} refused
      {asked > 0 ? `, ${formatCount(asked)} to answer` : null}.
    </>
  );
};

export const ImportState = ({ of, learnersInFile }: ImportStateProps) => (
  <div className="flex min-w-40 flex-col items-start gap-1">
    <ImportStatusBadge status={of.status} />
    <div className="w-full text-ink-soft">
      <Sentence of={of} learnersInFile={learnersInFile} />
    </div>
  </div>
);
