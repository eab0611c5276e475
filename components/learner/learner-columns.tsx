import type {
  LearnerColumn,
  LearnerListItem,
  LearnerListQuery,
  LearnerSort,
  LinkedName,
} from '@/lib/features/learner/schema';
import { learnerListAddress } from '@/lib/features/learner/schema';
import { formatCount, formatShortYear } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import { Status } from '../ui/status';
import type { Column, ColumnSort } from '../ui/table';
import { DateText, TimeText } from '../ui/time-text';
import { statusWords } from './facet-words';
import { columnsShown, sortedBy } from './query-changes';
import { TagChip } from './tag-chip';

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

const code = (text: string) => <code className="font-mono text-xs">{text}</code>;

type ColumnLook = Omit<Column<LearnerListItem>, 'key' | 'sort'> & { readonly sortsBy?: LearnerSort };

const looks: Record<LearnerColumn, ColumnLook> = {
  learnRefNumber: {
    header: 'LearnRefNumber',
    sortsBy: 'learnRefNumber',
    cell: ({ learnRefNumber }) => code(learnRefNumber),
  },
  identifier: { header: 'Identifier', cell: ({ identifier }) => code(identifier) },
  uln: { header: 'ULN', cell: ({ uln }) => uln ?? unknown },
  dateOfBirth: {
    header: 'Date of birth',
    sortsBy: 'dateOfBirth',
    className: 'whitespace-nowrap',
    cell: ({ dateOfBirth }) => (dateOfBirth ? <DateText date={dateOfBirth} /> : unknown),
  },
  site: { header: 'Site', className: 'min-w-28', cell: ({ site }) => <Linked to={site} /> },
  tags: {
    header: 'Tags',
    className: 'min-w-36',
    cell: ({ tags }) =>
      tags.length === 0 ? (
        unknown
      ) : (
        <span className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <TagChip key={tag.name} {...tag} />
          ))}
        </span>
      ),
  },
  officer: { header: 'Main officer', className: 'min-w-28', cell: ({ officer }) => <Linked to={officer} /> },
  status: {
    header: 'Status',
    cell: ({ statuses }) => (
      <span className="flex flex-col items-start gap-1">
        {statuses.map((status) => (
          <Status key={status} tone={statusWords[status].tone}>
            {statusWords[status].label}
          </Status>
        ))}
      </span>
    ),
  },
  aims: { header: 'Aims', align: 'end', cell: ({ aims }) => formatCount(aims) },
  contracts: { header: 'Contracts', className: 'min-w-36', cell: ({ contracts }) => contracts.join(', ') || unknown },
  years: {
    header: 'Years',
    className: 'whitespace-nowrap',
    cell: ({ academicYears }) => academicYears.map(formatShortYear).join(', ') || unknown,
  },
  changed: {
    header: 'Last changed',
    sortsBy: 'changed',
    className: 'whitespace-nowrap',
    cell: ({ changedAt }) => <TimeText instant={changedAt} />,
  },
};

export const columnLabels = Object.fromEntries(
  Object.entries(looks).map(([column, { header }]) => [column, header]),
) as Record<LearnerColumn, string>;

/** 'Okafor, Grace'; the identifier for one whose name nobody knows. */
export const learnerName = ({ familyName, givenNames, identifier }: LearnerListItem): string =>
  [familyName, givenNames].filter(Boolean).join(', ') || identifier;

/** The page of the year that is looked at, or of the last one that the learner has a record of. */
const learnerHref = (listHref: string, academicYear: string, { identifier, academicYears }: LearnerListItem): string =>
  `${listHref}/${identifier}/${academicYears.includes(academicYear) ? academicYear : (academicYears.at(-1) ?? academicYear)}`;

type ListPlace = { readonly listHref: string; readonly academicYear: string; readonly query: LearnerListQuery };

/** The columns that are chosen, the name before them all. */
export const learnerColumns = ({ listHref, academicYear, query }: ListPlace): Column<LearnerListItem>[] => {
  const direction = query.isDescending ? 'descending' : 'ascending';
  const sortOf = (sort: LearnerSort): ColumnSort => ({
    direction: query.sort === sort ? direction : null,
    href: `${listHref}${learnerListAddress(sortedBy(query, sort))}`,
  });
  return [
    {
      key: 'name',
      header: 'Name',
      isRowHeader: true,
      className: 'min-w-40',
      sort: sortOf('name'),
      cell: (learner) => <RowLink href={learnerHref(listHref, academicYear, learner)}>{learnerName(learner)}</RowLink>,
    },
    ...columnsShown(query).map((column) => {
      const { sortsBy, ...look } = looks[column];
      return { ...look, key: column, ...(sortsBy && { sort: sortOf(sortsBy) }) };
    }),
  ];
};
