import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { aProvider } from '../a-provider';

const insert = async (client: PoolClient, provider: ProviderContext): Promise<void> => {
  const { tenantId, organisation, providerId, ukprn, name, userId, role } = provider;
  await client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [tenantId, organisation]);
  await client.query('INSERT INTO provider (tenant_id, id, ukprn, name) VALUES ($1, $2, $3, $4)', [
    tenantId,
    providerId,
    ukprn,
    name,
  ]);
  await client.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    `${userId}@example.org`,
    'Morgan Ashworth',
  ]);
  await client.query('INSERT INTO membership (tenant_id, user_id, role) VALUES ($1, $2, $3)', [tenantId, userId, role]);
  await client.query('INSERT INTO membership_provider (tenant_id, user_id, provider_id) VALUES ($1, $2, $3)', [
    tenantId,
    userId,
    providerId,
  ]);
};

/** A new organisation in the database, with one provider and one person who may act for it. */
export const anOrganisation = async (values: Partial<ProviderContext> = {}): Promise<ProviderContext> => {
  const provider = aProvider({ tenantId: randomUUID(), providerId: randomUUID(), userId: randomUUID(), ...values });
  await inTransaction(pool(), { tenant: provider.tenantId, user: provider.userId }, (client) =>
    insert(client, provider),
  );
  return provider;
};
