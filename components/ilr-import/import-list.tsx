'use client';
import type { ImportSummary } from '@/lib/features/ilr-import/schema';
import { ByteSize } from '../ui/byte-size';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import { type Column, Table } from '../ui/table';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { isImportMoving } from './import-look';
import { ImportState } from './import-state';

type ImportListProps = { imports: readonly ImportSummary[]; listHref: string };

const columnsFor = (listHref: string): readonly Column<ImportSummary>[] => [
  {
    key: 'file',
    header: 'File',
    isRowHeader: true,
    cell: ({ id, fileName, fileBytes }) => (
      <span className="flex min-w-48 flex-col">
        <span className="break-all font-mono text-xs leading-5">
          <RowLink href={`${listHref}/${id}`}>{fileName}</RowLink>
        </span>
        <span className="font-normal text-ink-soft">
          <ByteSize bytes={fileBytes} />
        </span>
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (summary) => <ImportState of={summary} />, className: 'max-w-80' },
  {
    key: 'learners',
    header: 'Learners',
    align: 'end',
    cell: ({ counts }) => (counts ? formatCount(counts.learners) : '–'),
  },
  {
    key: 'created',
    header: 'Uploaded',
    cell: ({ createdAt, createdBy }) => (
      <span className="flex flex-col">
        <TimeText instant={createdAt} />
        <span className="text-ink-soft">{createdBy}</span>
      </span>
    ),
  },
];

/** The files that were imported before, newest first. */
export const ImportList = ({ imports, listHref }: ImportListProps) => {
  useRefreshWhile(imports.some(({ status }) => isImportMoving(status)));
  return (
    <Table
      caption="Imported files"
      columns={columnsFor(listHref)}
      rows={imports}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No file imported yet">
          Choose the last ILR file that you returned: its learners and aims are where Muster starts from.
        </EmptyState>
      }
    />
  );
};
