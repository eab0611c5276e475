import 'server-only';
import { type Role, roles } from '@/lib/features/provider';
import { transaction } from './transaction';

export type OwnProvider = { readonly providerId: string; readonly ukprn: number; readonly name: string };

export type OwnMembership = {
  readonly tenantId: string;
  readonly organisation: string;
  readonly role: Role;
  readonly providers: readonly OwnProvider[];
};

const roleOf = (written: string): Role | undefined => roles.find((role) => role === written);

/** The organisations of a user who is not disabled, the oldest membership first; a role we do not know is none. */
export const memberships = (userId: string): Promise<OwnMembership[]> =>
  transaction({ user: userId }, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { userId, user: { disabledAt: null } },
      orderBy: [{ createdAt: 'asc' }, { tenantId: 'asc' }],
      select: {
        tenantId: true,
        role: true,
        organisation: { select: { name: true } },
        providers: { select: { provider: { select: { id: true, ukprn: true, name: true } } } },
      },
    });
    return rows.flatMap(({ tenantId, role, organisation, providers }) => {
      const known = roleOf(role);
      if (known === undefined) return [];
      const own = providers.map(({ provider: { id, ...provider } }) => ({ providerId: id, ...provider }));
      return [{ tenantId, organisation: organisation.name, role: known, providers: own }];
    });
  });
