import 'server-only';
import type { ExportInMaking, IlrExportStore } from '@/lib/features/ilr-export';
import type { RecordProblem } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { Prisma } from './generated/client';
import { toInMaking } from './ilr-export-rows';
import type { Transaction } from './transaction';

const json = (value: unknown) => value as Prisma.InputJsonValue;
const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);

/** From the first part to the end of an export, good or bad. */
export const exportMaking = (tx: Transaction, { tenantId, providerId }: ProviderContext) => {
  const end = async (id: string, data: Prisma.IlrExportUpdateManyMutationInput): Promise<boolean> => {
    const where = { tenantId, id, providerId, status: { in: ['queued', 'generating'] } };
    return (await tx.ilrExport.updateMany({ where, data: { ...data, finishedAt: new Date() } })).count > 0;
  };
  return {
    async inMaking(id): Promise<ExportInMaking | null> {
      const found = await tx.ilrExport.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } });
      return found && toInMaking(found, await tx.ilrExportPart.count({ where: { tenantId, exportId: id } }));
    },
    async writtenParts(id) {
      const parts = await tx.ilrExportPart.findMany({
        where: { tenantId, exportId: id },
        orderBy: { part: 'asc' },
        select: { learners: true, aims: true, problems: true, problemsTotal: true },
      });
      return {
        learners: sumOf(parts, ({ learners }) => learners),
        aims: sumOf(parts, ({ aims }) => aims),
        problems: parts.flatMap((part) => (part.problems ?? []) as RecordProblem[]),
        problemsTotal: sumOf(parts, (part) => part.problemsTotal),
      };
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
    publish: (id, { bytes, sha256, aims }) => end(id, { status: 'generated', fileBytes: bytes, sha256, aims }),
    fail: (id, failure) => end(id, { status: 'failed', failure: json(failure) }),
    async downloaded(id) {
      await tx.ilrExport.updateMany({
        where: { tenantId, id, providerId, status: 'generated' },
        data: { status: 'downloaded', downloadedAt: new Date() },
      });
    },
  } satisfies Partial<IlrExportStore>;
};
