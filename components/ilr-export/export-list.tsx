'use client';
import { FileDown } from 'lucide-react';
import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { EmptyState } from '../ui/empty-state';
import { Table } from '../ui/table';
import { ExportCard } from './export-card';
import { exportColumns } from './export-columns';
import { ExportProgressNews } from './export-progress';
import { useExportProgress } from './use-export-progress';

type ExportListProps = {
  exports: readonly ExportSummary[];
  listHref: string;
  /** Answers with the progress of what is under way: `ExportProgress[]` as JSON. */
  progressHref: string;
};

const NoExports = () => (
  <EmptyState title="No exports yet" icon={<FileDown aria-hidden />}>
    Select Create to make the first ILR file of this provider. It is made in the background and kept here.
  </EmptyState>
);

/** The ILR Exports list; it moves while a file is being made. */
export const ExportList = ({ exports: given, listHref, progressHref }: ExportListProps) => {
  const { exports, said, isLost } = useExportProgress(given, progressHref);
  return (
    <div className="flex flex-col gap-3">
      <ExportProgressNews said={said} isLost={isLost} />
      <Table
        caption="ILR exports"
        columns={exportColumns(listHref)}
        rows={exports}
        rowKey={({ id }) => id}
        empty={<NoExports />}
        className={exports.length > 0 ? 'max-md:hidden' : ''}
      />
      {exports.length > 0 ? (
        <ul aria-label="ILR exports" className="flex flex-col gap-3 md:hidden">
          {exports.map((one) => (
            <ExportCard key={one.id} of={one} listHref={listHref} />
          ))}
        </ul>
      ) : null}
    </div>
  );
};
