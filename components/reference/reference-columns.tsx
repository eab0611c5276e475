import {
  fieldsOf,
  isOnAims,
  type ListQuestion,
  type ReferenceKind,
  type ReferenceRecord,
  type SortKey,
  toDraft,
} from '@/lib/features/reference/schema';
import { formatCount } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import type { Column, ColumnSort } from '../ui/table';
import { type IncludeContract, IncludeSwitch } from './include-switch';
import { questionHref, referenceListHref } from './reference-list-href';
import { RetiredMark } from './reference-marks';
import { TagSwatch } from './tag-swatch';
import { sayValue } from './value-words';

export type ReferenceColumnsNeeds = {
  readonly ukprn: number;
  readonly kind: ReferenceKind;
  readonly question: ListQuestion;
  readonly includeContract: IncludeContract;
  readonly canEdit: boolean;
};

type ReferenceColumn = Column<ReferenceRecord>;

const sortBy = ({ ukprn, kind, question }: ReferenceColumnsNeeds, key: SortKey): ColumnSort => {
  const direction = question.sort === key ? question.direction : null;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return {
    direction,
    href: questionHref(referenceListHref(ukprn, kind), kind, { ...question, sort: key, direction: next, page: 1 }),
  };
};

const listedColumns = (needs: ReferenceColumnsNeeds): ReferenceColumn[] =>
  fieldsOf(needs.kind)
    .filter(({ isListed }) => isListed)
    .map((field) => ({
      key: field.name,
      // The department's name of a field stands in brackets behind ours; a list has room for one of them.
      header: field.label.replace(/ \(.*\)$/, ''),
      sort: sortBy(needs, field.name),
      className: 'whitespace-nowrap',
      cell: (record) => {
        const text = toDraft(needs.kind, record.values)[field.name] ?? '';
        if (text === '') return <span className="text-ink-soft">–</span>;
        return (
          <span className="inline-flex items-center gap-1.5">
            {field.name === 'colour' ? <TagSwatch colour={text} /> : null}
            {sayValue(field, text)}
          </span>
        );
      },
    }));

const includeColumn = ({ ukprn, includeContract, canEdit }: ReferenceColumnsNeeds): ReferenceColumn => ({
  key: 'include',
  header: 'Include in ILR Exports',
  // Above the link that covers the row.
  className: 'relative z-1',
  cell: (contract) => (
    <IncludeSwitch ukprn={ukprn} includeContract={includeContract} canEdit={canEdit} contract={contract} />
  ),
});

/** The columns of a list: code and name, what its kind shows, and how much each is used. */
export const referenceColumns = (needs: ReferenceColumnsNeeds): readonly ReferenceColumn[] => {
  const href = referenceListHref(needs.ukprn, needs.kind);
  const aims: ReferenceColumn[] = isOnAims(needs.kind)
    ? [
        {
          key: 'aims',
          header: 'Aims',
          align: 'end',
          sort: sortBy(needs, 'aims'),
          cell: (one) => formatCount(one.aims ?? 0),
        },
      ]
    : [];
  return [
    {
      key: 'code',
      header: 'Code',
      sort: sortBy(needs, 'code'),
      className: 'whitespace-nowrap',
      isRowHeader: true,
      cell: ({ id, values }) => (
        <RowLink href={`${href}/${id}`}>
          <code className="font-mono text-xs">{values.code}</code>
        </RowLink>
      ),
    },
    {
      key: 'name',
      header: 'Name',
      sort: sortBy(needs, 'name'),
      className: 'w-full min-w-48',
      cell: (record) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {record.values.name}
          <RetiredMark record={record} />
        </span>
      ),
    },
    ...listedColumns(needs),
    ...(needs.kind === 'contracts' ? [includeColumn(needs)] : []),
    {
      key: 'learners',
      header: 'Learners',
      align: 'end',
      sort: sortBy(needs, 'learners'),
      cell: ({ learners }) => formatCount(learners),
    },
    ...aims,
  ];
};
