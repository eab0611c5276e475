import 'server-only';
import { z } from 'zod';
import type { ExportInMaking } from '@/lib/features/ilr-export';
import {
  type ExportCounts,
  type ExportFailure,
  type ExportSummary,
  exportStatuses,
  type MonitoringChoice,
  monitoringSources,
  type NamedFilters,
} from '@/lib/features/ilr-export/schema';
import type { IlrExport } from './generated/client';

const status = z.enum(exportStatuses);
const source = z.enum(monitoringSources);
const names = z.array(z.string());
const namedFilters = z.object({ sites: names, subcontractors: names, contracts: names, tags: names });

const filterNamesOf = (row: IlrExport): NamedFilters => namedFilters.parse(row.filterNames);

const monitoringOf = (row: IlrExport): MonitoringChoice => ({
  A: source.parse(row.monitoringA),
  B: source.parse(row.monitoringB),
  C: source.parse(row.monitoringC),
  D: source.parse(row.monitoringD),
});

export const statusOf = (row: { status: string }): ExportSummary['status'] => status.parse(row.status);

// These columns are written by this room only, from values of these very types.
export const countsOf = (row: IlrExport) => row.counts as ExportCounts | null;
const failureOf = (row: IlrExport) => row.failure as ExportFailure | null;

const isPartial = (row: IlrExport) =>
  row.siteIds.length + row.subcontractorIds.length + row.contractIds.length + row.tagIds.length > 0;

export const toSummary = (row: IlrExport, createdBy: string): ExportSummary => ({
  id: row.id,
  number: row.number,
  academicYear: row.academicYear,
  status: statusOf(row),
  createdAt: row.createdAt.toISOString(),
  createdBy,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  downloadedAt: row.downloadedAt?.toISOString() ?? null,
  learnersDone: row.learnersDone,
  learnersTotal: row.learnersTotal,
  aims: row.aims,
  fileName: row.sha256 === null ? null : row.fileName,
  fileBytes: row.fileBytes === null ? null : Number(row.fileBytes),
  isPartial: isPartial(row),
  filters: filterNamesOf(row),
  monitoring: monitoringOf(row),
  failure: failureOf(row),
});

export const toInMaking = (row: IlrExport, parts: number): ExportInMaking => ({
  id: row.id,
  number: row.number,
  academicYear: row.academicYear,
  status: statusOf(row),
  requestedBy: row.requestedBy,
  selection: {
    academicYear: row.academicYear,
    siteIds: row.siteIds,
    subcontractorIds: row.subcontractorIds,
    contractIds: row.contractIds,
    tagIds: row.tagIds,
    keepOtherAims: row.keepOtherAims,
  },
  monitoring: monitoringOf(row),
  stamp:
    row.preparedAt === null || row.serialNo === null || row.fileName === null
      ? null
      : { preparedAt: row.preparedAt, serialNo: row.serialNo, fileName: row.fileName },
  plan:
    row.learnersTotal === null
      ? null
      : { learners: row.learnersTotal, parts, excludedContractIds: row.excludedContractIds },
});
