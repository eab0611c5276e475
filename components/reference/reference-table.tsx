'use client';
import type { ReferenceItem, ReferenceKind } from '@/lib/features/reference/schema';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format-count';
import { type Column, Table } from '../ui/table';
import { type IncludeContract, IncludeSwitch } from './include-switch';
import { referenceWords } from './reference-words';

export type ReferenceTableProps = {
  ukprn: number;
  kind: ReferenceKind;
  items: readonly ReferenceItem[];
  includeContract: IncludeContract;
  canEdit: boolean;
};

const plainColumns: readonly Column<ReferenceItem>[] = [
  {
    key: 'code',
    header: 'Code',
    isRowHeader: true,
    cell: ({ code }) => <code className="font-mono text-xs">{code}</code>,
  },
  { key: 'name', header: 'Name', cell: ({ name }) => name, className: 'w-full min-w-48' },
  { key: 'learners', header: 'Learners', align: 'end', cell: ({ learners }) => formatCount(learners) },
];

const includeColumn = (props: Omit<ReferenceTableProps, 'kind' | 'items'>): Column<ReferenceItem> => ({
  key: 'include',
  header: 'Include in ILR Exports',
  cell: (contract) => <IncludeSwitch {...props} contract={contract} />,
});

/** One of the lists that learners and aims refer to. */
export const ReferenceTable = ({ kind, items, ...switching }: ReferenceTableProps) => {
  const { title, one } = referenceWords[kind];
  return (
    <Table
      caption={title}
      columns={kind === 'contracts' ? [...plainColumns, includeColumn(switching)] : plainColumns}
      rows={items}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={`No ${title.toLowerCase()} yet`}>
          This provider has no {one} that learners can be linked to.
        </EmptyState>
      }
    />
  );
};
