import 'server-only';
import type { WhoIsMeant } from '@/lib/features/learner';
import type { ProviderContext } from '@/lib/features/provider';
import { askedOfCaseload } from './caseload-figures';
import { Prisma } from './generated/client';
import { learnersFor } from './learner-filter';
import type { Transaction } from './transaction';

/** FROM and WHERE of the learners, as `l`, that somebody means. */
export const learnersMeant = (provider: ProviderContext, who: WhoIsMeant): Prisma.Sql =>
  'search' in who
    ? learnersFor(provider, who.search)
    : Prisma.sql`FROM learner l
        WHERE l.tenant_id = ${provider.tenantId}::uuid AND l.provider_id = ${provider.providerId}::uuid
          AND l.number = ANY(${[...who.numbers]}::int[])`;

/** Asks something of them in a way that stays quick. */
export const askedOfMeant = <Answer>(
  tx: Transaction,
  provider: ProviderContext,
  who: WhoIsMeant,
  ask: () => Promise<Answer>,
): Promise<Answer> => ('search' in who ? askedOfCaseload(tx, provider, who.search, ask) : ask());

export const countMeant = async (tx: Transaction, provider: ProviderContext, who: WhoIsMeant): Promise<number> => {
  const [counted] = await askedOfMeant(
    tx,
    provider,
    who,
    () => tx.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${learnersMeant(provider, who)}`,
  );
  return Number(counted?.total ?? 0);
};
