import 'server-only';
import type { AuditLog } from '@/lib/ports';
import type { Transaction } from './transaction';

/** `userId` is null for what a job did of itself. */
export const prismaAuditLog = (
  tx: Transaction,
  { tenantId, userId, ukprn }: { tenantId: string; userId: string | null; ukprn: number | null },
): AuditLog => ({
  async record({ action, subject, fields = [], reason = null, changes }) {
    // A trigger gives the number, the time and the hashes, under a lock, so that the chain has no gap.
    await tx.auditEntry.create({
      data: {
        tenantId,
        userId,
        ukprn,
        action,
        subject,
        fields: [...fields],
        reason,
        ...(changes && { changes: changes.map(({ field, from, to }) => [field, from, to]) }),
        number: 0,
        previousHash: '',
        hash: '',
      },
    });
  },
});
