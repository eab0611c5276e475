import type { CsvProblem } from '@/lib/features/learner-csv/schema';
import { formatCounted } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { type Column, Table } from '../ui/table';

type PlacedProblem = CsvProblem & { readonly place: number };

const columns: readonly Column<PlacedProblem>[] = [
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
export const RowProblems = ({ problems, total }: RowProblemsProps) =>
  problems.length === 0 ? null : (
    <Panel
      title="Problems"
      description={`${formatCounted(total, 'problem')}. A row with a problem is refused; the others can be loaded.${
        total > problems.length ? ` The first ${problems.length} are shown.` : ''
      }`}
    >
      <Table
        caption="Problems by row and column"
        columns={columns}
        rows={problems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
        empty={null}
      />
    </Panel>
  );
