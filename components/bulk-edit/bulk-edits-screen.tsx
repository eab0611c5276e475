'use client';
import type { BulkEditSummary, LinkChoices } from '@/lib/features/bulk-edit/schema';
import { EmptyState } from '../ui/empty-state';
import { formatCount, formatShortYear } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { RowLink } from '../ui/row-link';
import { StateBadge } from '../ui/state-look';
import { type Column, Table } from '../ui/table';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { bulkEditLook, isBulkEditMoving } from './bulk-edit-look';
import { changeWords } from './change-words';

type BulkEditsScreenProps = { ukprn: number; bulkEdits: readonly BulkEditSummary[]; choices: LinkChoices };

const columnsFor = (listHref: string, choices: LinkChoices): readonly Column<BulkEditSummary>[] => [
  {
    key: 'change',
    header: 'Change',
    isRowHeader: true,
    className: 'min-w-64',
    cell: ({ id, change }) => (
      <RowLink href={`${listHref}/${id}`}>{changeWords(change, { forms: [], choices })}</RowLink>
    ),
  },
  { key: 'year', header: 'Year', cell: ({ academicYear }) => formatShortYear(academicYear) },
  { key: 'status', header: 'Status', cell: ({ status }) => <StateBadge look={bulkEditLook(status)} /> },
  {
    key: 'learners',
    header: 'Learners changed',
    align: 'end',
    cell: ({ counts }) => formatCount(counts.applied),
  },
  {
    key: 'begun',
    header: 'Begun',
    cell: ({ createdAt, createdBy }) => (
      <span className="flex flex-col">
        <TimeText instant={createdAt} />
        <span className="text-ink-soft">{createdBy}</span>
      </span>
    ),
  },
];

/** The changes that were made, or previewed, of many learners at once. */
export const BulkEditsScreen = ({ ukprn, bulkEdits, choices }: BulkEditsScreenProps) => {
  useRefreshWhile(bulkEdits.some(({ status }) => isBulkEditMoving(status)));
  const learnersHref = `/${ukprn}/learners`;
  return (
    <>
      <PageHeader
        title="Bulk edits"
        breadcrumbs={[{ label: 'Learners', href: learnersHref }]}
        description="One field, link or tag of many learners: previewed, applied, and undone within a day."
      />
      <Table
        caption="Bulk edits"
        columns={columnsFor(`/${ukprn}/bulk-edits`, choices)}
        rows={bulkEdits}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No bulk edit yet" action={<LinkButton href={learnersHref}>Choose learners</LinkButton>}>
            Tick learners on the list, or find those who are meant and select them all, then press “Edit these
            learners…”.
          </EmptyState>
        }
      />
    </>
  );
};
