import 'server-only';
import type { ExportInMaking, IlrExportStore } from '@/lib/features/ilr-export';
import type { ExportDetail, ExportSummary } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { IlrExport, Prisma } from './generated/client';
import { exportChoices } from './ilr-export-choices';
import { exportEvents } from './ilr-export-events';
import { monitoringProblems } from './ilr-export-monitoring';
import { contractsLeftOut, countLearners, writePlan } from './ilr-export-plan';
import { countsOf, statusOf, toInMaking, toSummary } from './ilr-export-rows';
import type { Transaction } from './transaction';

// A page that asks every second must see how the export ended.
const JUST_FINISHED_MS = 60_000;
const UNDER_WAY = ['queued', 'generating'];

const json = (value: unknown) => value as Prisma.InputJsonValue;

const reading = (tx: Transaction, provider: ProviderContext) => {
  const { tenantId, providerId } = provider;
  const keyOf = (id: string) => ({ tenantId_id: { tenantId, id } });
  const row = (id: string): Promise<IlrExport | null> =>
    tx.ilrExport.findUnique({ where: { ...keyOf(id), providerId } });
  const names = async (userIds: readonly string[]) => {
    const users = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } });
    return new Map(users.map(({ id, name }) => [id, name]));
  };
  return {
    choices: () => exportChoices(tx, provider),
    count: (selection) => countLearners(tx, provider, selection),
    monitoringProblems: (selection, monitoring, limit) =>
      monitoringProblems(tx, provider, { selection, monitoring, limit }),
    async list(limit): Promise<ExportSummary[]> {
      const rows = await tx.ilrExport.findMany({
        where: { tenantId, providerId },
        orderBy: { number: 'desc' },
        take: limit,
      });
      const nameOf = await names(rows.map(({ requestedBy }) => requestedBy));
      return rows.map((found) => toSummary(found, nameOf.get(found.requestedBy) ?? 'Somebody who has left'));
    },
    async find(id): Promise<ExportDetail | null> {
      const found = await row(id);
      if (found === null) return null;
      const nameOf = await names([found.requestedBy]);
      return {
        ...toSummary(found, nameOf.get(found.requestedBy) ?? 'Somebody who has left'),
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
    async inMaking(id): Promise<ExportInMaking | null> {
      const found = await row(id);
      return found && toInMaking(found, await tx.ilrExportPart.count({ where: { tenantId, exportId: id } }));
    },
    async writtenParts(id) {
      const parts = await tx.ilrExportPart.findMany({
        where: { tenantId, exportId: id },
        orderBy: { part: 'asc' },
        select: { learners: true, aims: true, problems: true, problemsTotal: true },
      });
      return {
        learners: parts.reduce((sum, part) => sum + part.learners, 0),
        aims: parts.reduce((sum, part) => sum + part.aims, 0),
        problems: parts.flatMap((part) => (part.problems ?? []) as never[]),
        problemsTotal: parts.reduce((sum, part) => sum + part.problemsTotal, 0),
      };
    },
  } satisfies Partial<IlrExportStore>;
};

const writing = (tx: Transaction, provider: ProviderContext) => {
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
        counts: json(counts),
        learnersTotal: counts.learners,
        excludedContractIds: await contractsLeftOut(tx, provider),
      });
      return counts;
    },
    async partWritten(id, part, { learners, aims, problems, problemsTotal }) {
      await tx.ilrExportPart.updateMany({
        where: { tenantId, exportId: id, part },
        data: { writtenAt: new Date(), learners, aims, problems: json(problems), problemsTotal },
      });
      await tx.$executeRaw`
        UPDATE ilr_export SET learners_done = (
          SELECT coalesce(sum(learners), 0) FROM ilr_export_part
          WHERE tenant_id = ${tenantId}::uuid AND export_id = ${id}::uuid AND written_at IS NOT NULL
        ) WHERE tenant_id = ${tenantId}::uuid AND id = ${id}::uuid`;
    },
    publish: (id, { bytes, sha256, aims }) =>
      change(id, { status: 'generated', finishedAt: new Date(), fileBytes: bytes, sha256, aims }),
    fail: (id, failure) => change(id, { status: 'failed', finishedAt: new Date(), failure: json(failure) }),
    async downloaded(id) {
      await tx.ilrExport.updateMany({
        where: { tenantId, id, providerId, status: 'generated' },
        data: { status: 'downloaded', downloadedAt: new Date() },
      });
    },
  } satisfies Partial<IlrExportStore>;
};

/** The exports of one provider, in one transaction. */
export const prismaIlrExportStore = (tx: Transaction, provider: ProviderContext): IlrExportStore => ({
  ...reading(tx, provider),
  ...writing(tx, provider),
});
