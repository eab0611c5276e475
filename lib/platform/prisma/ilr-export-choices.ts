import 'server-only';
import type { ExportChoices } from '@/lib/features/ilr-export/schema';
import type { Transaction } from './transaction';

const coded = { id: true, code: true, name: true } as const;

export const exportChoices = async (
  tx: Transaction,
  provider: { tenantId: string; providerId: string },
): Promise<Omit<ExportChoices, 'academicYears'>> => {
  const { tenantId, providerId } = provider;
  const found = { where: { tenantId, providerId }, orderBy: { name: 'asc' } } as const;
  return {
    sites: await tx.site.findMany({ ...found, select: coded }),
    subcontractors: await tx.subcontractor.findMany({ ...found, select: coded }),
    contracts: await tx.contract.findMany({ ...found, select: { ...coded, isIncludedInIlrExports: true } }),
    tags: await tx.tag.findMany({ ...found, select: coded }),
  };
};
