import 'server-only';
import type { LrsStops } from '@/lib/features/lrs';
import { type StopReason, stopReasons } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { Transaction } from './transaction';

const reasonOf = (text: string): StopReason => {
  const reason = stopReasons.find((one) => one === text);
  if (reason === undefined) throw new Error(`There is no reason ${text} to stop calls.`);
  return reason;
};

/** Whether one provider's calls are stopped, in one transaction. */
export const prismaLrsStops = (
  tx: Transaction,
  { tenantId, providerId }: Pick<ProviderContext, 'tenantId' | 'providerId'>,
): LrsStops => ({
  async find() {
    const found = await tx.lrsStop.findUnique({ where: { tenantId_providerId: { tenantId, providerId } } });
    return found && { reason: reasonOf(found.reason), since: found.since.toISOString() };
  },
  async put(reason, since) {
    const data = [{ tenantId, providerId, reason, since }];
    const { count } = await tx.lrsStop.createMany({ data, skipDuplicates: true });
    return count === 1;
  },
  async lift() {
    await tx.lrsStop.deleteMany({ where: { tenantId, providerId } });
  },
});
