'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CsvImportDetail, LoadCsvInput, LoadCsvRefusal } from '@/lib/features/learner-csv/schema';
import type { MatchAnswers } from '@/lib/features/same-person/schema';
import type { Result } from '@/lib/result';
import { ChangeList } from '../ilr-import/change-list';
import { ImportCountRow } from '../ilr-import/import-counts';
import { leftToAnswer, nothingSaid, toMatchAnswers } from '../same-person/match-draft';
import { MatchPanel } from '../same-person/match-panel';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Progress } from '../ui/progress';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { StateBadge } from '../ui/state-look';
import { TimeText } from '../ui/time-text';
import { useAsking } from '../ui/use-asking';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { csvImportLook, isCsvImportMoving } from './csv-import-look';
import { csvRefusalWords } from './csv-refusals';
import { RowProblems } from './row-problems';

type CsvImportScreenProps = {
  ukprn: number;
  detail: CsvImportDetail;
  load: (ukprn: number, input: LoadCsvInput) => Promise<Result<null, LoadCsvRefusal>>;
};

type LoadButtonProps = CsvImportScreenProps & {
  answers: MatchAnswers;
  /** How many learners somebody has still to say something of. */
  left: number;
};

const LoadButton = ({ ukprn, detail, load, answers, left }: LoadButtonProps) => {
  const router = useRouter();
  const { refusal, isAsking, ask } = useAsking<LoadCsvRefusal>();
  const { id, status, counts } = detail;
  const rows = counts ? counts.added + counts.changed + counts.asked : 0;
  if (status !== 'checked' || rows === 0) return null;
  return (
    <>
      <Button
        variant="primary"
        isPending={isAsking}
        isDisabled={left > 0}
        onPress={() => ask(() => load(ukprn, { importId: id, answers }), router.refresh)}
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
  const { status, counts, refusal, changes, problems, problemsTotal, matches } = detail;
  const [draft, setDraft] = useState(nothingSaid);
  const asking = { matches, asked: counts?.asked ?? 0 };
  const left = leftToAnswer(draft, asking);
  const look = csvImportLook(status, left);
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
            <StateBadge look={look} />
          </>
        }
        description={
          <>
            {detail.record === 'Learner' ? 'Learners' : 'Aims'} of {formatAcademicYear(detail.academicYear)}, sent{' '}
            <TimeText instant={detail.createdAt} /> by {detail.createdBy}
          </>
        }
        actions={<LoadButton {...props} answers={toMatchAnswers(draft, asking)} left={left} />}
      />
      <p role="status">{look.says}</p>
      {refusal ? <Callout tone="critical" title={csvRefusalWords(refusal)} /> : null}
      {isMoving ? <Progress label="Rows done" done={detail.rowsDone} total={counts?.rows ?? null} unit="rows" /> : null}
      {counts ? (
        <ImportCountRow unit="row" total={counts.rows} outcomes={counts} isLoaded={status === 'loaded'} />
      ) : null}
      {status === 'checked' && asking.asked > 0 ? <MatchPanel {...asking} draft={draft} onChange={setDraft} /> : null}
      <RowProblems problems={problems} total={problemsTotal} />
      <ChangeList changes={changes} total={changes.length} />
    </>
  );
};
