import { ArrowRight } from 'lucide-react';
import type { BulkEditRow } from '@/lib/features/bulk-edit/schema';
import { learnerIdentifier } from '@/lib/identifiers';
import { EmptyState } from '../ui/empty-state';
import { StateBadge } from '../ui/state-look';
import { type Column, Table } from '../ui/table';
import { TextLink } from '../ui/text-link';
import { outcomeLook } from './bulk-edit-look';
import { changeLine, type Vocabulary } from './change-words';

type BulkEditRowsProps = Vocabulary & {
  rows: readonly BulkEditRow[];
  learnersHref: string;
  academicYear: string;
};

const Changes = ({ row: { changes, outcome }, ...vocabulary }: Vocabulary & { row: BulkEditRow }) => (
  <ul className="flex flex-col gap-1">
    {changes.map((change) => {
      const { what, before, after } = changeLine(change, vocabulary);
      return (
        <li key={`${change.path} ${change.before} ${change.after}`} className="flex flex-wrap items-center gap-x-1.5">
          <span className="text-ink-soft">{what}:</span>
          <span>{before}</span>
          <ArrowRight aria-label={outcome === 'undone' ? 'had become' : 'becomes'} className="size-3.5 text-ink-soft" />
          <strong className="font-semibold">{after}</strong>
        </li>
      );
    })}
  </ul>
);

const columnsFor = ({
  learnersHref,
  academicYear,
  ...vocabulary
}: Omit<BulkEditRowsProps, 'rows'>): readonly Column<BulkEditRow>[] => [
  {
    key: 'learner',
    header: 'Learner',
    isRowHeader: true,
    cell: ({ number, learnRefNumber, givenNames, familyName }) => (
      <span className="flex min-w-40 flex-col">
        <TextLink href={`${learnersHref}/${learnerIdentifier(number)}/${academicYear}`}>
          {[givenNames, familyName].filter(Boolean).join(' ') || learnRefNumber}
        </TextLink>
        <code className="font-mono font-normal text-ink-soft text-xs">{learnRefNumber}</code>
      </span>
    ),
  },
  { key: 'outcome', header: 'Outcome', cell: ({ outcome }) => <StateBadge look={outcomeLook(outcome)} /> },
  {
    key: 'changes',
    header: 'From what to what',
    className: 'sm:min-w-72',
    cell: (row) => (
      <>
        <Changes row={row} {...vocabulary} />
        {row.reason ? <p className="mt-1 text-ink-soft">{row.reason}</p> : null}
      </>
    ),
  },
];

/** Learner by learner, what would become of them, or has. */
export const BulkEditRows = ({ rows, ...more }: BulkEditRowsProps) => (
  <Table
    caption="Learners of this bulk edit"
    isStacked
    columns={columnsFor(more)}
    rows={rows}
    rowKey={({ number }) => String(number)}
    empty={<EmptyState title="Nobody here">No learner of this bulk edit stands so.</EmptyState>}
  />
);
