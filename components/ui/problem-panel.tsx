import { formatCounted } from './format-count';
import { Panel } from './panel';
import { type Column, Table } from './table';

type ProblemPanelProps<Problem> = {
  problems: readonly Problem[];
  /** Of all, of which those above may be the first. */
  total: number;
  /** What is refused for a problem, such as a learner or a row. */
  refused: string;
  caption: string;
  columns: readonly Column<Problem & { readonly place: number }>[];
};

/** What keeps a part of a file from being loaded, and where it stands. */
export const ProblemPanel = <Problem extends object>({
  problems,
  total,
  refused,
  caption,
  columns,
}: ProblemPanelProps<Problem>) =>
  problems.length === 0 ? null : (
    <Panel
      title="Problems"
      description={`${formatCounted(total, 'problem')}. A ${refused} with a problem is refused; the others can be loaded.${
        total > problems.length ? ` The first ${problems.length} are shown.` : ''
      }`}
    >
      <Table
        caption={caption}
        columns={columns}
        rows={problems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
        empty={null}
      />
    </Panel>
  );
