import 'server-only';
import type { PoolClient } from 'pg';

export type OneProvider = { readonly tenantId: string; readonly providerId: string };

/** Until the end of the transaction, nobody else gives out learner numbers of this provider. */
export const lockLearnerNumbers = async (client: PoolClient, { providerId }: OneProvider): Promise<void> => {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('learner number ' || $1, 0))`, [providerId]);
};

/** The first number that no learner of the provider has, nor any after it. */
export const nextLearnerNumber = async (client: PoolClient, provider: OneProvider): Promise<number> => {
  await lockLearnerNumbers(client, provider);
  const { rows } = await client.query<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM learner WHERE tenant_id = $1 AND provider_id = $2',
    [provider.tenantId, provider.providerId],
  );
  return rows[0]?.next ?? 1;
};
