import { ChevronRight } from 'lucide-react';
import type { FieldDifference, LearnerChange } from '@/lib/features/ilr-import/schema';
import { formatCounted } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';

const nothing = <span className="text-ink-soft">nothing</span>;

const columns: readonly Column<FieldDifference>[] = [
  {
    key: 'field',
    header: 'Field',
    isRowHeader: true,
    cell: ({ path }) => <code className="break-words font-mono font-normal text-xs">{path}</code>,
  },
  { key: 'before', header: 'In Muster', cell: ({ before }) => before ?? nothing },
  { key: 'after', header: 'In the file', cell: ({ after }) => after ?? nothing },
];

const Change = ({ change }: { change: LearnerChange }) => (
  <li>
    <details className="group border-line border-b last:border-b-0">
      <summary className="flex min-h-9 list-none items-center gap-3 rounded-md px-2 py-1.5 hover:bg-hover pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        <span className="font-medium">{change.learnRefNumber}</span>
        <Status tone={change.kind === 'added' ? 'positive' : 'info'}>
          {change.kind === 'added' ? 'New' : 'Changed'}
        </Status>
        {change.kind === 'changed' ? (
          <span className="text-ink-soft text-sm">{formatCounted(change.differences.length, 'field')}</span>
        ) : null}
      </summary>
      <div className="px-2 pb-3">
        <Table
          caption={`Learner ${change.learnRefNumber}, field by field`}
          columns={columns}
          rows={change.differences}
          rowKey={({ path }) => path}
          empty={<p className="px-4 py-3 text-ink-soft">No field to show.</p>}
        />
      </div>
    </details>
  </li>
);

type ChangeListProps = { changes: readonly LearnerChange[]; total: number };

/** The learners that would be new or different, each to be opened field by field. */
export const ChangeList = ({ changes, total }: ChangeListProps) =>
  changes.length === 0 ? null : (
    <Panel
      title="New and changed learners"
      description={
        total > changes.length
          ? `The first ${changes.length} of ${formatCounted(total, 'learner')}.`
          : formatCounted(total, 'learner')
      }
    >
      <ul>
        {changes.map((change) => (
          <Change key={change.learnRefNumber} change={change} />
        ))}
      </ul>
    </Panel>
  );
