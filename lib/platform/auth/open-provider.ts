import 'server-only';
import type { ProviderChoice, ProviderContext } from '@/lib/features/provider';
import { memberships } from '../prisma/identity-membership';

const contexts = async (userId: string): Promise<ProviderContext[]> => {
  const own = await memberships(userId);
  return own.flatMap(({ tenantId, organisation, role, providers }) =>
    providers.map((provider) => ({ tenantId, organisation, role, userId, ...provider })),
  );
};

/** Asked on every request: a changed role, a removed provider or a disabled user counts at once. */
export const openProvider = async (userId: string, ukprn: number): Promise<ProviderContext | null> =>
  (await contexts(userId)).find((context) => context.ukprn === ukprn) ?? null;

export const providerChoices = async (userId: string): Promise<ProviderChoice[]> => {
  const choices = (await contexts(userId)).map(({ ukprn, name, organisation }) => ({ ukprn, name, organisation }));
  return choices.sort((a, b) => a.organisation.localeCompare(b.organisation) || a.name.localeCompare(b.name));
};
