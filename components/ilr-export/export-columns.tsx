import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { formatAcademicYear, formatCount, formatCounted } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import type { Column } from '../ui/table';
import { TimeText } from '../ui/time-text';
import { DownloadButton } from './download-button';
import { ExportState } from './export-state';
import { FileName } from './file-name';
import { FilterChips } from './filter-chips';

/** The columns of the ILR Exports list; `listHref` is the address of the list. */
export const exportColumns = (listHref: string): readonly Column<ExportSummary>[] => [
  {
    key: 'number',
    header: 'Export',
    isRowHeader: true,
    cell: ({ id, number, academicYear }) => (
      <span className="flex flex-col whitespace-nowrap">
        <RowLink href={`${listHref}/${id}`}>Export {number}</RowLink>
        <span className="font-normal text-ink-soft">{formatAcademicYear(academicYear)}</span>
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (summary) => <ExportState of={summary} />, className: 'max-w-72' },
  {
    key: 'learners',
    header: 'Learners',
    align: 'end',
    cell: ({ learnersTotal, aims }) => (
      <span className="flex flex-col">
        {learnersTotal === null ? '–' : formatCount(learnersTotal)}
        {aims === null ? null : <span className="whitespace-nowrap text-ink-soft">{formatCounted(aims, 'aim')}</span>}
      </span>
    ),
  },
  {
    key: 'file',
    header: 'File and filters',
    cell: ({ fileName, isPartial, filters }) => (
      <span className="flex flex-col gap-1">
        {fileName ? <FileName name={fileName} /> : null}
        <FilterChips isPartial={isPartial} filters={filters} />
      </span>
    ),
  },
  {
    key: 'created',
    header: 'Created',
    cell: ({ createdAt, createdBy }) => (
      <span className="flex flex-col">
        <TimeText instant={createdAt} />
        <span className="text-ink-soft">{createdBy}</span>
      </span>
    ),
  },
  {
    key: 'download',
    header: 'Download',
    cell: (summary) => <DownloadButton of={summary} href={`${listHref}/${summary.id}/download`} />,
  },
];
