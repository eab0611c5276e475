import type { ImportProblem } from '@/lib/features/ilr-import/schema';
import { formatCounted } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { type Column, Table } from '../ui/table';

type PlacedProblem = ImportProblem & { readonly place: number };

const columns: readonly Column<PlacedProblem>[] = [
  {
    key: 'learner',
    header: 'Learner',
    isRowHeader: true,
    className: 'whitespace-nowrap',
    cell: ({ learnRefNumber }) => learnRefNumber ?? 'The whole file',
  },
  { key: 'field', header: 'Field', cell: ({ path }) => <code className="break-words font-mono text-xs">{path}</code> },
  { key: 'line', header: 'Line', align: 'end', cell: ({ line }) => line ?? '–' },
  { key: 'message', header: 'What is wrong', cell: ({ message }) => message, className: 'min-w-56' },
];

type ProblemTableProps = { problems: readonly ImportProblem[]; total: number };

/** What keeps learners from being loaded, with the line of the file where it stands. */
export const ProblemTable = ({ problems, total }: ProblemTableProps) =>
  problems.length === 0 ? null : (
    <Panel
      title="Problems"
      description={`${formatCounted(total, 'problem')}. A learner with a problem is refused; the others can be loaded.${
        total > problems.length ? ` The first ${problems.length} are shown.` : ''
      }`}
    >
      <Table
        caption="Problems by learner and field"
        columns={columns}
        rows={problems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
        empty={null}
      />
    </Panel>
  );
