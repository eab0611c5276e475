import 'server-only';
import type { LrsSearchCap } from '@/lib/features/lrs';
import type { ProviderContext } from '@/lib/features/provider';
import type { Transaction } from './transaction';

export type SearchLimits = { readonly person: number; readonly organisation: number };

/** More than anybody enrols in an hour, and far less than it takes to comb through the register. */
const LIMITS: SearchLimits = { person: 120, organisation: 1_000 };
const HOUR_MS = 60 * 60 * 1000;

/** Counts the searches of one organisation by person and hour. */
export const prismaLrsSearchCap = (
  tx: Transaction,
  { tenantId, userId }: Pick<ProviderContext, 'tenantId' | 'userId'>,
  limits: SearchLimits = LIMITS,
): LrsSearchCap => ({
  async take(now) {
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    await tx.lrsSearchCount.deleteMany({ where: { tenantId, userId, hour: { lt: hour } } });
    // Begun at 0, then counted up under the row's lock: two at once are counted one after the other.
    await tx.lrsSearchCount.createMany({ data: [{ tenantId, userId, hour, searches: 0 }], skipDuplicates: true });
    const where = { tenantId_userId_hour: { tenantId, userId, hour } };
    const { searches } = await tx.lrsSearchCount.update({ where, data: { searches: { increment: 1 } } });
    const { _sum } = await tx.lrsSearchCount.aggregate({ where: { tenantId, hour }, _sum: { searches: true } });
    if (searches > limits.person) return 'too-many-by-person';
    return (_sum.searches ?? 0) > limits.organisation ? 'too-many-by-organisation' : 'counted';
  },
});
