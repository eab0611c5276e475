import 'server-only';
import type { IlrExportStore } from '@/lib/features/ilr-export';
import type { ExportDetail, ExportSummary } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { exportEvents } from './ilr-export-events';
import { countsOf, statusOf, toSummary } from './ilr-export-rows';
import type { Transaction } from './transaction';

// A page that asks every second must see how the export ended.
const JUST_FINISHED_MS = 60_000;
const UNDER_WAY = ['queued', 'generating'];
const GONE = 'Somebody who has left';

const namesOf = async (tx: Transaction, userIds: readonly string[]): Promise<(userId: string) => string> => {
  const users = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId) ?? GONE;
};

/** What the pages of the exports show. */
export const exportList = (tx: Transaction, { tenantId, providerId }: ProviderContext) =>
  ({
    async list(limit): Promise<ExportSummary[]> {
      const rows = await tx.ilrExport.findMany({
        where: { tenantId, providerId },
        orderBy: { number: 'desc' },
        take: limit,
      });
      const nameOf = await namesOf(
        tx,
        rows.map(({ requestedBy }) => requestedBy),
      );
      return rows.map((found) => toSummary(found, nameOf(found.requestedBy)));
    },
    async find(id): Promise<ExportDetail | null> {
      const found = await tx.ilrExport.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } });
      if (found === null) return null;
      const nameOf = await namesOf(tx, [found.requestedBy]);
      return {
        ...toSummary(found, nameOf(found.requestedBy)),
        counts: countsOf(found),
        keepOtherAims: found.keepOtherAims,
        sha256: found.sha256,
        events: await exportEvents(tx, tenantId, id),
      };
    },
    async underWay() {
      const rows = await tx.ilrExport.findMany({
        where: {
          tenantId,
          providerId,
          OR: [{ status: { in: UNDER_WAY } }, { finishedAt: { gt: new Date(Date.now() - JUST_FINISHED_MS) } }],
        },
        select: { id: true, status: true, learnersDone: true, learnersTotal: true },
      });
      return rows.map((found) => ({ ...found, status: statusOf(found) }));
    },
  }) satisfies Partial<IlrExportStore>;
