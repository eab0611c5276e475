import type { ImportProblem } from '@/lib/features/ilr-import/schema';
import { ProblemPanel } from '../ui/problem-panel';
import type { Column } from '../ui/table';

const columns: readonly Column<ImportProblem>[] = [
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
export const ProblemTable = (props: ProblemTableProps) => (
  <ProblemPanel {...props} refused="learner" caption="Problems by learner and field" columns={columns} />
);
