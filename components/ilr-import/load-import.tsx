'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ImportChoices, ImportCounts, ImportOption } from '@/lib/features/ilr-import/schema';
import type { MatchAnswers } from '@/lib/features/same-person/schema';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary } from '../ui/error-summary';
import { formatCount, formatCounted } from '../ui/format-count';
import { Select } from '../ui/select';
import type { LoadImport } from './import-actions';
import { explainLoadRefusal, type ImportExplanation } from './import-refusals';

type LoadImportButtonProps = {
  ukprn: number;
  importId: string;
  counts: ImportCounts;
  choices: ImportChoices;
  loadImport: LoadImport;
  answers: MatchAnswers;
  /** How many learners somebody has still to say something of. */
  left: number;
};

const none = 'none';
const optionsOf = (word: string, named: readonly ImportOption[]) => [
  { id: none, label: `No ${word}` },
  ...named.map(({ id, code, name }) => ({ id, label: name, description: code })),
];
const idOrNull = (id: string): string | null => (id === none ? null : id);

const lost: ImportExplanation = {
  title: 'We do not know whether loading has started',
  whatToDo: 'Muster could not be reached. Reload the page: if the file is still ready to load, load it again.',
};

/** Loads the learners after a look at what that does. */
export const LoadImportButton = ({
  ukprn,
  importId,
  counts,
  choices,
  loadImport,
  answers,
  left,
}: LoadImportButtonProps) => {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [site, setSite] = useState(none);
  const [tag, setTag] = useState(none);
  const [problem, setProblem] = useState<ImportExplanation | null>(null);
  const [isPending, start] = useTransition();
  const learners = formatCounted(counts.added + counts.changed + counts.asked, 'learner');
  const load = () =>
    start(async () => {
      setProblem(null);
      try {
        const answer = await loadImport(ukprn, { importId, siteId: idOrNull(site), tagId: idOrNull(tag), answers });
        if (!answer.ok) return setProblem(explainLoadRefusal(answer.refusal));
        setIsOpen(false);
        router.refresh();
      } catch {
        setProblem(lost);
      }
    });
  return (
    <>
      <Button variant="primary" isDisabled={left > 0} onPress={() => setIsOpen(true)}>
        Load {learners}
      </Button>
      <ConfirmDialog
        title={`Load ${learners}?`}
        confirmLabel={`Load ${learners}`}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        onConfirm={load}
        isPending={isPending}
      >
        <div className="flex flex-col gap-4">
          {problem ? (
            <ErrorSummary title={problem.title}>
              <p>{problem.whatToDo}</p>
            </ErrorSummary>
          ) : null}
          <p>
            {formatCount(counts.added)} will be added. {formatCount(counts.changed)} will be changed to what the file
            says.{' '}
            {counts.asked > 0 ? <>{formatCount(counts.asked)} will be added or changed, as you have said. </> : null}
            Learners who are not in the file stay as they are.
          </p>
          {counts.added + counts.asked > 0 ? (
            <>
              <Select
                label="Site of the new learners"
                options={optionsOf('site', choices.sites)}
                value={site}
                onChange={setSite}
              />
              <Select
                label="Tag of the new learners"
                options={optionsOf('tag', choices.tags)}
                value={tag}
                onChange={setTag}
              />
            </>
          ) : null}
        </div>
      </ConfirmDialog>
    </>
  );
};
