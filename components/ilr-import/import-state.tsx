import type { ImportSummary } from '@/lib/features/ilr-import/schema';
import { formatCount, formatCounted } from '../ui/format-count';
import { Progress } from '../ui/progress';
import { StateBadge } from '../ui/state-look';
import { importDoes, importLook, isImportMoving } from './import-look';
import { explainImportRefusal } from './import-refusals';

const sentences = {
  uploading: 'The file is being sent.',
  failed: 'Muster could not finish. It is our fault: import the file again.',
};

type SentenceProps = { of: ImportSummary; learnersInFile: number | null };

const Sentence = ({ of, learnersInFile }: SentenceProps) => {
  if (isImportMoving(of.status)) {
    const total = of.counts?.learners ?? learnersInFile;
    const doing = importDoes(of);
    return <Progress label={of.fileName} doing={doing} done={of.learnersDone} total={total} unit="learners" />;
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

type ImportStateProps = {
  of: ImportSummary;
  learnersInFile?: number | null;
  /** How many questions are still to answer; all that are asked, where nobody can answer them. */
  left?: number;
};

export const ImportState = ({ of, learnersInFile = null, left = of.counts?.asked ?? 0 }: ImportStateProps) => {
  return (
    <div className="flex min-w-40 flex-col items-start gap-1">
      <StateBadge look={importLook(of.status, left)} />
      <div className="w-full text-ink-soft">
        <Sentence of={of} learnersInFile={learnersInFile} />
      </div>
    </div>
  );
};
