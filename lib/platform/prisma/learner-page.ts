import 'server-only';
import type { LearnerOrder, LearnerSearch } from '@/lib/features/learner';
import type { LearnerListPage, LearnerSort } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { askedOfCaseload } from './caseload-figures';
import { Prisma } from './generated/client';
import { learnersFor } from './learner-filter';
import { learnerLines } from './learner-lines';
import type { Transaction } from './transaction';

/** What learners are put in order by; together no two have the same. An unknown date of birth comes after all others. */
const keysOf: Record<LearnerSort, { readonly key: Prisma.Sql; readonly type: Prisma.Sql }> = {
  name: { key: Prisma.sql`l.find_key`, type: Prisma.sql`text` },
  learnRefNumber: { key: Prisma.sql`l."LearnRefNumber"`, type: Prisma.sql`text` },
  dateOfBirth: { key: Prisma.sql`coalesce(l."DateOfBirth", 'infinity')`, type: Prisma.sql`date` },
  changed: { key: Prisma.sql`l.updated_at`, type: Prisma.sql`timestamptz` },
};

/** The number of a learner at the edge of a page stands in the address: their name or date of birth must not. */
const keyAt = async (tx: Transaction, provider: ProviderContext, sort: LearnerSort, number: number) => {
  const [row] = await tx.$queryRaw<{ key: string }[]>`
    SELECT ${keysOf[sort].key}::text AS key FROM learner l
    WHERE l.tenant_id = ${provider.tenantId}::uuid AND l.provider_id = ${provider.providerId}::uuid AND l.number = ${number}`;
  return row?.key ?? null;
};

type Asked = { readonly search: LearnerSearch; readonly order: LearnerOrder; readonly size: number };
type Found = { readonly id: bigint; readonly number: number };

const inOrder = (provider: ProviderContext, { search, order, size }: Asked, edgeKey: string | null): Prisma.Sql => {
  const { key, type } = keysOf[order.sort];
  const isFalling = order.isDescending !== (order.before !== null);
  const way = isFalling ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = Prisma.sql`AND (${key}, l.number) ${isFalling ? Prisma.sql`<` : Prisma.sql`>`}
    (${edgeKey}::${type}, ${order.before ?? order.after}::int)`;
  return Prisma.sql`
    SELECT l.id, l.number ${learnersFor(provider, search, order.sort === 'name')} ${edgeKey === null ? Prisma.empty : beyond}
    ORDER BY ${key} ${way}, l.number ${way} LIMIT ${size + 1}`;
};

/** A page of learners in an order, found by the learner at its edge, so that a deep page costs what the first does. */
export const learnerPage = async (
  tx: Transaction,
  provider: ProviderContext,
  asked: Asked,
): Promise<LearnerListPage> => {
  const { search, order, size } = asked;
  const edge = order.before ?? order.after;
  const edgeKey = edge === null ? null : await keyAt(tx, provider, order.sort, edge);
  const found = await askedOfCaseload(
    tx,
    provider,
    search,
    () => tx.$queryRaw<Found[]>`${inOrder(provider, asked, edgeKey)}`,
  );
  const [isMore, isBeyond, isBackwards] = [found.length > size, edgeKey !== null, order.before !== null];
  const shown = found.slice(0, size);
  if (isBackwards) shown.reverse();
  const ids = shown.map(({ id }) => id);
  const first = shown[0]?.number ?? null;
  const last = shown.at(-1)?.number ?? null;
  return {
    learners: await learnerLines(tx, provider, { ids, academicYear: search.academicYear }),
    previous: (isBackwards ? isMore : isBeyond) ? first : null,
    next: (isBackwards ? isBeyond : isMore) ? last : null,
  };
};
