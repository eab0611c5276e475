import 'server-only';
import type { OverviewStore } from '@/lib/features/overview';
import type { ProviderContext } from '@/lib/features/provider';
import type { Transaction } from './transaction';

export const prismaOverviewStore = (tx: Transaction, { tenantId, providerId }: ProviderContext): OverviewStore => ({
  async of(academicYear) {
    const ofProvider = { tenantId, providerId };
    const ofYear = { ...ofProvider, academicYear };
    const lastImport = await tx.ilrImport.findFirst({
      where: { ...ofProvider, status: 'loaded', finishedAt: { not: null } },
      orderBy: { finishedAt: 'desc' },
    });
    const lastExport = await tx.ilrExport.findFirst({ where: ofYear, orderBy: { number: 'desc' } });
    return {
      academicYear,
      learners: await tx.ilrRecord.count({ where: ofYear }),
      aims: await tx.learningDelivery.count({ where: { tenantId, ilrRecord: ofYear } }),
      lastImport:
        lastImport?.finishedAt == null
          ? null
          : { id: lastImport.id, fileName: lastImport.fileName, finishedAt: lastImport.finishedAt.toISOString() },
      lastExport: lastExport && {
        id: lastExport.id,
        number: lastExport.number,
        status: lastExport.status,
        createdAt: lastExport.createdAt.toISOString(),
        fileName: lastExport.sha256 === null ? null : lastExport.fileName,
      },
    };
  },
});
