import 'server-only';
import type { ProviderAdmins } from '@/lib/features/lrs';
import type { ProviderContext, Role } from '@/lib/features/provider';
import type { Transaction } from './transaction';

/** An organisation without an administrator leaves its settings to its data managers. */
const WHO: readonly Role[] = ['tenant-admin', 'data-manager'];

/** Who looks after one provider's settings. */
export const prismaProviderAdmins = (
  tx: Transaction,
  { tenantId, providerId }: Pick<ProviderContext, 'tenantId' | 'providerId'>,
): ProviderAdmins => ({
  async list() {
    for (const role of WHO) {
      const members = await tx.membership.findMany({
        where: { tenantId, role, user: { disabledAt: null }, providers: { some: { providerId } } },
        select: { userId: true },
        orderBy: { userId: 'asc' },
      });
      if (members.length > 0) return members.map(({ userId }) => userId);
    }
    return [];
  },
});
