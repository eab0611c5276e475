import type { AuditLog } from '@/lib/ports';
import type { IlrExportStore } from './ports';
import type { ExportFailure } from './schema';

const PROBLEMS_KEPT_MAX = 50;
const SMALL_FILE_LEARNERS = 5_000;
const SMALL_PART = 1_000;
const PART_MIN = 5_000;
const PART_MAX = 10_000;
const PARTS_WANTED = 10;
const PARTS_MAX = 60;

/** Small parts make a count that moves; many parts cost more each, since every step's call carries all before it. */
export const learnersPerPart = (learners: number): number => {
  if (learners <= SMALL_FILE_LEARNERS) return SMALL_PART;
  const wanted = Math.min(PART_MAX, Math.max(PART_MIN, Math.ceil(learners / PARTS_WANTED)));
  return Math.max(wanted, Math.ceil(learners / PARTS_MAX));
};

const failureOf = async (
  exports: IlrExportStore,
  found: NonNullable<Awaited<ReturnType<IlrExportStore['inMaking']>>>,
): Promise<ExportFailure | null> => {
  const counts = await exports.plan(found.id, found.selection, learnersPerPart);
  if (counts.learners === 0) return { kind: 'no-learners-match' };
  const { problems, total } = await exports.monitoringProblems(found.selection, found.monitoring, PROBLEMS_KEPT_MAX);
  return total > 0 ? { kind: 'monitoring-values-do-not-fit', problems, total } : null;
};

/** Writes down which learners the file is made of. Returns how many parts there are to write; none when it failed. */
export const planExport = async (
  { exports, audit }: { exports: IlrExportStore; audit: AuditLog },
  id: string,
): Promise<{ parts: number }> => {
  const found = await exports.inMaking(id);
  if (found === null || found.status !== 'generating') return { parts: 0 };
  if (found.plan === null) {
    const failure = await failureOf(exports, found);
    if (failure !== null) {
      await exports.fail(id, failure);
      await audit.record({ action: 'ilr-export:fail', subject: `ilr-export/${id}`, reason: failure.kind });
      return { parts: 0 };
    }
  }
  const planned = await exports.inMaking(id);
  return { parts: planned?.plan?.parts ?? 0 };
};
