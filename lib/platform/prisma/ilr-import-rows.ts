import 'server-only';
import type { ImportState } from '@/lib/features/ilr-import';
import type { ImportCounts, ImportDetail, ImportStatus, ImportSummary } from '@/lib/features/ilr-import/schema';
import type { IlrImport } from './generated/client';

// What this column holds was written by our own store, from values of the type it is read as.
const written = <Value>(json: unknown): Value => json as Value;

const statusOf = ({ status }: Pick<IlrImport, 'status'>): ImportStatus => written(status);

// Earlier versions did not ask.
const NOBODY_ASKED = { asked: 0 };

const countsOf = ({ counts }: Pick<IlrImport, 'counts'>): ImportCounts | null =>
  counts === null ? null : { ...NOBODY_ASKED, ...written<ImportCounts>(counts) };

const matchesOf = ({ matches }: Pick<IlrImport, 'matches'>): ImportDetail['matches'] =>
  written<ImportDetail['matches'] | null>(matches) ?? [];

export const toState = (row: IlrImport): ImportState => ({
  id: row.id,
  fileName: row.fileName,
  fileBytes: Number(row.fileBytes),
  status: statusOf(row),
  academicYear: row.academicYear,
  counts: countsOf(row),
  learnersDone: row.learnersDone,
  isRead: row.isRead,
  siteId: row.siteId,
  tagId: row.tagId,
  matches: matchesOf(row),
  answers: written(row.answers),
});

export const toSummary = (row: IlrImport, createdBy: string): ImportSummary => ({
  id: row.id,
  fileName: row.fileName,
  fileBytes: Number(row.fileBytes),
  status: statusOf(row),
  createdAt: row.createdAt.toISOString(),
  createdBy,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  learnersDone: row.learnersDone,
  isRead: row.isRead,
  counts: countsOf(row),
  refusal: written(row.refusal),
});

export const toDetail = (row: IlrImport, createdBy: string): ImportDetail => ({
  ...toSummary(row, createdBy),
  academicYear: row.academicYear,
  software: row.software,
  problems: written<ImportDetail['problems'] | null>(row.problems) ?? [],
  problemsTotal: row.problemsTotal,
  changes: written<ImportDetail['changes'] | null>(row.changes) ?? [],
  matches: matchesOf(row),
});
