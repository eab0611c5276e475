'use client';
import { useRouter } from 'next/navigation';
import type { CsvCounts, CsvImportDetail, CsvImportInput, LoadCsvRefusal } from '@/lib/features/learner-csv/schema';
import type { Result } from '@/lib/result';
import { ChangeList } from '../ilr-import/change-list';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { formatAcademicYear, formatCount, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Progress } from '../ui/progress';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { TimeText } from '../ui/time-text';
import { useAsking } from '../ui/use-asking';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { CsvImportBadge, csvImportSays, isCsvImportMoving } from './csv-import-state';
import { csvRefusalWords } from './csv-refusals';
import { RowProblems } from './row-problems';

type CsvImportScreenProps = {
  ukprn: number;
  detail: CsvImportDetail;
  load: (ukprn: number, input: CsvImportInput) => Promise<Result<null, LoadCsvRefusal>>;
};

const tally = (counts: CsvCounts, isLoaded: boolean) => [
  { words: isLoaded ? 'added' : 'would be added', count: counts.added },
  { words: isLoaded ? 'changed' : 'would be changed', count: counts.changed },
  { words: 'the same as in Muster', count: counts.same },
  { words: 'refused', count: counts.refused },
];

const Counts = ({ counts, isLoaded }: { counts: CsvCounts; isLoaded: boolean }) => (
  <section aria-label="Rows of the file" className="flex flex-col gap-2">
    <p>{formatCounted(counts.rows, 'row')} in the file. Of these:</p>
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tally(counts, isLoaded).map(({ words, count }) => (
        <li key={words} className="flex flex-col rounded-lg border border-line bg-surface px-4 py-3">
          <span className="font-semibold text-2xl">{formatCount(count)}</span>
          <span className="text-ink-soft">{words}</span>
        </li>
      ))}
    </ul>
  </section>
);

const LoadButton = ({ ukprn, detail, load }: CsvImportScreenProps) => {
  const router = useRouter();
  const { refusal, isAsking, ask } = useAsking<LoadCsvRefusal>();
  const { id, status, counts } = detail;
  const rows = counts ? counts.added + counts.changed : 0;
  if (status !== 'checked' || rows === 0) return null;
  return (
    <>
      <Button
        variant="primary"
        isPending={isAsking}
        onPress={() => ask(() => load(ukprn, { importId: id }), router.refresh)}
      >
        Load {formatCounted(rows, 'row')}
      </Button>
      {refusal ? <Callout tone="critical" isLive title={csvRefusalWords(refusal)} /> : null}
    </>
  );
};

/** One spreadsheet: what its rows would do, what is wrong with them, and what became of it. */
export const CsvImportScreen = (props: CsvImportScreenProps) => {
  const { ukprn, detail } = props;
  const { status, counts, refusal, changes, problems, problemsTotal } = detail;
  const isMoving = isCsvImportMoving(status);
  useRefreshWhile(isMoving);
  return (
    <>
      <PageHeader
        title={detail.fileName}
        breadcrumbs={[{ label: 'Spreadsheets', href: `/${ukprn}/spreadsheets` }]}
        marks={
          <>
            <SensitivityMark />
            <CsvImportBadge status={status} />
          </>
        }
        description={
          <>
            {detail.record === 'Learner' ? 'Learners' : 'Aims'} of {formatAcademicYear(detail.academicYear)}, sent{' '}
            <TimeText instant={detail.createdAt} /> by {detail.createdBy}
          </>
        }
        actions={<LoadButton {...props} />}
      />
      <p role="status">{csvImportSays(status)}</p>
      {refusal ? <Callout tone="critical" title={csvRefusalWords(refusal)} /> : null}
      {isMoving ? <Progress label="Rows done" done={detail.rowsDone} total={counts?.rows ?? null} unit="rows" /> : null}
      {counts ? <Counts counts={counts} isLoaded={status === 'loaded'} /> : null}
      <RowProblems problems={problems} total={problemsTotal} />
      <ChangeList changes={changes} total={changes.length} />
    </>
  );
};
