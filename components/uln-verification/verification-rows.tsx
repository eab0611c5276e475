import type { VerificationRow } from '@/lib/features/lrs/schema';
import { learnerIdentifier } from '@/lib/identifiers';
import { EmptyState } from '../ui/empty-state';
import { RowLink } from '../ui/row-link';
import { StateBadge } from '../ui/state-look';
import { type Column, Table } from '../ui/table';
import { outcomeLooks } from './verification-words';

type VerificationRowsProps = { rows: readonly VerificationRow[]; academicYear: string; learnersHref: string };

const columnsFor = ({
  academicYear,
  learnersHref,
}: Omit<VerificationRowsProps, 'rows'>): readonly Column<VerificationRow>[] => [
  {
    key: 'name',
    header: 'Name',
    isRowHeader: true,
    className: 'min-w-40',
    cell: ({ number, familyName, givenNames }) => (
      <RowLink href={`${learnersHref}/${learnerIdentifier(number)}/${academicYear}/lrs`}>
        {[familyName, givenNames].filter(Boolean).join(', ') || learnerIdentifier(number)}
      </RowLink>
    ),
  },
  {
    key: 'learnRefNumber',
    header: 'LearnRefNumber',
    cell: ({ learnRefNumber }) => <code className="font-mono text-xs">{learnRefNumber}</code>,
  },
  { key: 'uln', header: 'ULN', className: 'tabular-nums', cell: ({ uln }) => uln },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <StateBadge look={outcomeLooks[outcome]} />,
  },
  {
    key: 'says',
    header: 'What to do',
    className: 'min-w-72',
    cell: ({ outcome, code }) => (
      <>
        {outcomeLooks[outcome].says}
        {code === null ? null : ` Its code is ${code}.`}
      </>
    ),
  },
];

/** Learner by learner, what the LRS said. Each leads to the LRS tab, where it is put right. */
export const VerificationRows = ({ rows, ...place }: VerificationRowsProps) => (
  <Table
    caption="Learners of this verification"
    columns={columnsFor(place)}
    rows={rows}
    rowKey={({ number }) => String(number)}
    isStacked
    empty={<EmptyState title="Nobody here">No learner of this verification has this outcome.</EmptyState>}
  />
);
