'use client';
import type { CsvImportSummary } from '@/lib/features/learner-csv/schema';
import { formatCounted, formatShortYear } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import { StateBadge } from '../ui/state-look';
import { type Column, Table } from '../ui/table';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { csvImportLook, isCsvImportMoving } from './csv-import-look';

type CsvImportListProps = { imports: readonly CsvImportSummary[]; listHref: string };

const columnsFor = (listHref: string): readonly Column<CsvImportSummary>[] => [
  {
    key: 'file',
    header: 'File',
    isRowHeader: true,
    cell: ({ id, fileName }) => <RowLink href={`${listHref}/${id}`}>{fileName}</RowLink>,
  },
  { key: 'rows', header: 'Rows', cell: ({ counts }) => (counts ? formatCounted(counts.rows, 'row') : '–') },
  { key: 'year', header: 'Year', cell: ({ academicYear }) => formatShortYear(academicYear) },
  {
    key: 'status',
    header: 'Status',
    cell: ({ status, counts }) => <StateBadge look={csvImportLook(status, counts?.asked ?? 0)} />,
  },
  {
    key: 'sent',
    header: 'Sent',
    cell: ({ createdAt, createdBy }) => (
      <span className="flex flex-col">
        <TimeText instant={createdAt} />
        <span className="text-ink-soft">{createdBy}</span>
      </span>
    ),
  },
];

/** The last spreadsheets that were sent. */
export const CsvImportList = ({ imports, listHref }: CsvImportListProps) => {
  useRefreshWhile(imports.some(({ status }) => isCsvImportMoving(status)));
  if (imports.length === 0) return null;
  return (
    <Table
      caption="Spreadsheets that were sent"
      isCaptionShown
      columns={columnsFor(listHref)}
      rows={imports}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
};
