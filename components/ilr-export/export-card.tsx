import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { RowLink } from '../ui/row-link';
import { TimeText } from '../ui/time-text';
import { DownloadButton } from './download-button';
import { ExportState } from './export-state';
import { FileName } from './file-name';
import { FilterChips } from './filter-chips';

/** An export on a phone. */
export const ExportCard = ({ of, listHref }: { of: ExportSummary; listHref: string }) => (
  <li className="relative flex flex-col gap-2 rounded-lg border border-line bg-surface p-4 text-sm">
    <div className="flex items-baseline justify-between gap-3">
      <span className="font-semibold text-base">
        <RowLink href={`${listHref}/${of.id}`}>Export {of.number}</RowLink>
      </span>
      <span className="text-ink-soft">{formatAcademicYear(of.academicYear)}</span>
    </div>
    <ExportState of={of} />
    <p className="text-ink-soft">
      Created <TimeText instant={of.createdAt} /> by {of.createdBy}
      {of.learnersTotal === null ? null : <>, {formatCounted(of.learnersTotal, 'learner')}</>}
    </p>
    {of.fileName ? <FileName name={of.fileName} /> : null}
    <FilterChips isPartial={of.isPartial} filters={of.filters} />
    <DownloadButton of={of} href={`${listHref}/${of.id}/download`} size="medium" />
  </li>
);
