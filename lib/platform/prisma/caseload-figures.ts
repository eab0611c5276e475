import 'server-only';
import type { LearnerSearch } from '@/lib/features/learner';
import { joinedBySets } from './joined-by-sets';
import { asksOfLinks } from './learner-filter';
import type { Transaction } from './transaction';

type Whose = { readonly tenantId: string; readonly providerId: string };
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[] };

const MISTAKE_MAX = 10;

/** Whether the planner's idea of a provider's learners and aims is near the truth. Just after a large import it has none. */
export const knowsCaseload = async (tx: Transaction, { tenantId, providerId }: Whose): Promise<boolean> => {
  const [last] = await tx.$queryRaw<{ number: number | null }[]>`
    SELECT max(number) AS number FROM learner WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid`;
  const [explained] = await tx.$queryRaw<Explained[]>`
    EXPLAIN (FORMAT JSON)
    SELECT FROM learner l
    JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id
    JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
    WHERE l.tenant_id = ${tenantId}::uuid AND l.provider_id = ${providerId}::uuid`;
  const expected = explained?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  return expected * MISTAKE_MAX >= (last?.number ?? 0);
};

// An index is taken for as quick to read as it is where disks do not turn.
const readQuickly = (tx: Transaction) =>
  tx.$queryRaw`SELECT set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)`;

/**
 * Asks about learners and what they are linked with in a way that stays quick: as long as the planner knows nothing of the
 * caseload, they are joined as sets.
 */
export const askedOfWholeCaseload = async <Answer>(
  tx: Transaction,
  whose: Whose,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  await readQuickly(tx);
  return (await knowsCaseload(tx, whose)) ? ask() : joinedBySets(tx, ask);
};

/** Asks for learners who match a search; most searches ask nothing of what they are linked with. */
export const askedOfCaseload = async <Answer>(
  tx: Transaction,
  whose: Whose,
  search: LearnerSearch,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  if (asksOfLinks(search)) return askedOfWholeCaseload(tx, whose, ask);
  await readQuickly(tx);
  return ask();
};
