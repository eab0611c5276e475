import 'server-only';
import type { LrsCredentialStore } from '@/lib/features/lrs';
import { certificateFile } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { SealedText } from '@/lib/ports';
import type { Transaction } from './transaction';

/** The credentials of one provider. Password and certificate reach the database only sealed. */
export const prismaLrsCredentials = (
  tx: Transaction,
  {
    tenantId,
    providerId,
    userId,
  }: Pick<ProviderContext, 'tenantId' | 'providerId'> & { readonly userId: string | null },
  sealed: SealedText,
): LrsCredentialStore => ({
  async find() {
    const row = await tx.lrsCredentials.findUnique({ where: { tenantId_providerId: { tenantId, providerId } } });
    const password = row && sealed.open(row.sealedPassword);
    const certificate = row && sealed.open(row.sealedCertificate);
    if (row === null || password === null || certificate === null) return null;
    return {
      organisationRef: row.organisationRef,
      vendorId: row.vendorId,
      password,
      certificate: certificateFile.parse(JSON.parse(certificate)),
      certificateSubject: row.certificateSubject,
      certificateExpiresAt: row.certificateExpiresAt,
      changedAt: row.changedAt,
    };
  },
  async save({ password, certificate, ...plain }) {
    const data = {
      ...plain,
      sealedPassword: sealed.seal(password),
      sealedCertificate: sealed.seal(JSON.stringify(certificate)),
      changedBy: userId,
    };
    await tx.lrsCredentials.upsert({
      where: { tenantId_providerId: { tenantId, providerId } },
      create: { tenantId, providerId, ...data },
      update: data,
    });
  },
});
