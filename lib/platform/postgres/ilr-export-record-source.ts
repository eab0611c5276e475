import 'server-only';
import type { Pool } from 'pg';
import type { ExportRecordSource } from '@/lib/features/ilr-export';
import { findAcademicYear } from '@/lib/ilr';
import { readIlrRecords } from './ilr-record-source';

/** The learners of an export's parts, as they stand in the database now. */
export const ilrExportRecordSource = (pool: Pool, tenantId: string): ExportRecordSource => ({
  part(exportId, academicYear, part) {
    const year = findAcademicYear(academicYear);
    if (year === undefined) throw new Error(`There is no academic year ${academicYear}`);
    return readIlrRecords(pool, { tenantId, year, selection: { kind: 'export-part', exportId, part } });
  },
});
