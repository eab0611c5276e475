import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { LearnersToRollOver, LearnerToRollOver, YearPair } from '@/lib/features/roll-over';
import { ilrBatchReaderOf } from './ilr-record-batch';
import type { OneProvider } from './learner-number';
import { inTransaction } from './transaction';

const PAGE = `SELECT l.number, r.id, EXISTS (
    SELECT FROM ilr_record n WHERE n.tenant_id = l.tenant_id AND n.learner_id = l.id AND n.academic_year = $4) AS present
  FROM learner l JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $3
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.stage = 'learner' AND l.number > $5 ORDER BY l.number LIMIT $6`;

/** Which learners, and whether others are kept from changing them until the transaction ends. */
export type PageWanted = {
  readonly years: YearPair;
  readonly after: number;
  readonly limit: number;
  readonly lock: '' | 'FOR UPDATE OF l';
};

type Found = { readonly number: number; readonly id: string; readonly present: boolean };

/** Learners with a record of the earlier year, by number. */
export const readPage = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { years: { from, to }, after, limit, lock }: PageWanted,
): Promise<readonly LearnerToRollOver[]> => {
  const values = [tenantId, providerId, from.code, to.code, after, limit];
  const { rows } = await client.query<Found>(`${PAGE} ${lock}`, values);
  if (rows.length === 0) return [];
  await client.query('SET LOCAL datestyle TO ISO');
  const ids = rows.map(({ id }) => Number(id));
  const stored = [...(await ilrBatchReaderOf(from)(client, tenantId, ids))].flat();
  const records = new Map(stored.map(({ ilrRecordId, record }) => [ilrRecordId, record]));
  return rows.map(({ number, id, present }) => {
    const learner = records.get(Number(id));
    if (learner === undefined) throw new Error('An ILR record went while it was being read');
    return { learnerNumber: number, learner, hasRecordOfNewYear: present };
  });
};

/** The learners of one provider, each page as it was at one moment. */
export const pgLearnersToRollOver = (pool: Pool, provider: OneProvider): LearnersToRollOver => ({
  page: (years, after, limit) =>
    inTransaction(
      pool,
      { tenant: provider.tenantId },
      (client) => readPage(client, provider, { years, after, limit, lock: '' }),
      'snapshot',
    ),
});
