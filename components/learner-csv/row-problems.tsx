import type { CsvProblem } from '@/lib/features/learner-csv/schema';
import { ProblemPanel } from '../ui/problem-panel';
import type { Column } from '../ui/table';

const columns: readonly Column<CsvProblem>[] = [
  { key: 'row', header: 'Row', align: 'end', isRowHeader: true, cell: ({ line }) => line },
  {
    key: 'column',
    header: 'Column',
    cell: ({ path }) => <code className="break-words font-mono text-xs">{path}</code>,
  },
  { key: 'learner', header: 'Learner', cell: ({ learnRefNumber }) => learnRefNumber ?? 'not said' },
  { key: 'message', header: 'What is wrong', className: 'min-w-56', cell: ({ message }) => message },
];

type RowProblemsProps = { problems: readonly CsvProblem[]; total: number };

/** What keeps rows from being loaded, by the row and the column of the spreadsheet. */
export const RowProblems = (props: RowProblemsProps) => (
  <ProblemPanel {...props} refused="row" caption="Problems by row and column" columns={columns} />
);
