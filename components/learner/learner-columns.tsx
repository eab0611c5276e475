import type { LearnerListItem, LinkedName } from '@/lib/features/learner/schema';
import { formatCount, formatShortYear } from '../ui/format-count';
import type { Column } from '../ui/table';
import { DateText } from '../ui/time-text';

const unknown = <span className="text-ink-soft">–</span>;

const Linked = ({ to }: { to: LinkedName | null }) => {
  if (to === null) return unknown;
  return (
    <>
      {to.name}
      {to.isRetired ? <span className="text-ink-soft"> (retired)</span> : null}
    </>
  );
};

export const learnerColumns: readonly Column<LearnerListItem>[] = [
  {
    key: 'LearnRefNumber',
    header: 'LearnRefNumber',
    isRowHeader: true,
    cell: ({ learnRefNumber }) => <code className="font-mono text-xs">{learnRefNumber}</code>,
  },
  { key: 'family', header: 'Family name', cell: ({ familyName }) => familyName ?? unknown },
  { key: 'given', header: 'Given names', cell: ({ givenNames }) => givenNames ?? unknown },
  {
    key: 'born',
    header: 'Date of birth',
    className: 'whitespace-nowrap',
    cell: ({ dateOfBirth }) => (dateOfBirth ? <DateText date={dateOfBirth} /> : unknown),
  },
  { key: 'uln', header: 'ULN', cell: ({ uln }) => uln ?? unknown },
  { key: 'site', header: 'Site', className: 'min-w-28', cell: ({ site }) => <Linked to={site} /> },
  { key: 'tag', header: 'Main tag', cell: ({ mainTag }) => <Linked to={mainTag} /> },
  {
    key: 'years',
    header: 'Years',
    className: 'whitespace-nowrap',
    cell: ({ academicYears }) => academicYears.map(formatShortYear).join(', ') || unknown,
  },
  { key: 'aims', header: 'Aims', align: 'end', cell: ({ aims }) => formatCount(aims) },
];
