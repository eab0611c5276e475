import 'server-only';
import type { ProviderContext } from '@/lib/features/provider';
import { withTenant } from './transaction';

/**
 * The provider of a job, in the name of whoever asked for its subject. The role is the least there is: a job that needs
 * more asks what the person may do now.
 */
export const jobProvider = ({
  tenantId,
  ukprn,
  subjectId,
}: {
  tenantId: string;
  ukprn: number;
  subjectId: string;
}): Promise<ProviderContext> =>
  withTenant(tenantId, async (tx) => {
    const provider = await tx.provider.findUniqueOrThrow({
      where: { tenantId_ukprn: { tenantId, ukprn } },
      include: { organisation: true },
    });
    const key = { where: { tenantId_id: { tenantId, id: subjectId } }, select: { requestedBy: true } };
    const subject =
      (await tx.ilrExport.findUnique(key)) ??
      (await tx.ilrImport.findUnique(key)) ??
      (await tx.rollOver.findUnique(key)) ??
      (await tx.bulkEdit.findUnique(key)) ??
      (await tx.ulnVerification.findUnique(key)) ??
      (await tx.learnerCsvImport.findUniqueOrThrow(key));
    return {
      tenantId,
      organisation: provider.organisation.name,
      providerId: provider.id,
      ukprn,
      name: provider.name,
      userId: subject.requestedBy,
      role: 'auditor',
    };
  });
