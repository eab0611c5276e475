import 'server-only';
import type { IlrExportStore } from '@/lib/features/ilr-export';
import type { ProviderContext } from '@/lib/features/provider';
import type { Prisma } from './generated/client';
import { contractsLeftOut, countLearners, writePlan } from './ilr-export-plan';
import { toInMaking } from './ilr-export-rows';
import type { Transaction } from './transaction';

/** From the asking for an export to the plan of its parts. Numbers and stamps are given out one export at a time. */
export const exportStart = (tx: Transaction, provider: ProviderContext) => {
  const { tenantId, providerId, userId } = provider;
  const change = async (id: string, data: Prisma.IlrExportUpdateManyMutationInput) => {
    await tx.ilrExport.updateMany({ where: { tenantId, id, providerId }, data });
  };
  const inTurn = () => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ilr-export ${providerId}`}, 0))`;
  return {
    async create({ id, filterNames, monitoring, ...draft }) {
      await inTurn();
      const last = await tx.ilrExport.aggregate({ where: { tenantId, providerId }, _max: { number: true } });
      await tx.ilrExport.create({
        data: {
          ...draft,
          id,
          tenantId,
          providerId,
          number: (last._max.number ?? 0) + 1,
          requestedBy: userId,
          filterNames,
          monitoringA: monitoring.A,
          monitoringB: monitoring.B,
          monitoringC: monitoring.C,
          monitoringD: monitoring.D,
          excludedContractIds: [],
        },
      });
    },
    async lastStamp() {
      await inTurn();
      const last = await tx.ilrExport.findFirst({
        where: { tenantId, providerId, preparedAt: { not: null } },
        orderBy: { preparedAt: 'desc' },
      });
      return last && toInMaking(last, 0).stamp;
    },
    start: (id, stamp) => change(id, { ...stamp, status: 'generating', startedAt: new Date() }),
    async plan(id, selection, learnersPerPart) {
      const counts = await countLearners(tx, provider, selection);
      await tx.ilrExportPart.deleteMany({ where: { tenantId, exportId: id } });
      await writePlan(tx, provider, { exportId: id, selection, perPart: learnersPerPart(counts.learners) });
      await change(id, {
        counts,
        learnersTotal: counts.learners,
        excludedContractIds: await contractsLeftOut(tx, provider),
      });
      return counts;
    },
  } satisfies Partial<IlrExportStore>;
};
