import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inTransaction } from '@/lib/platform/postgres';
import { throwAwayDatabase } from '../../../scripts/database/throw-away.mjs';
import { migrate } from '../../../scripts/migrate.mjs';
import { addMadeUpLearners, type MadeUpProvider } from './made-up-learners';

const LEARNERS_PER_LOAD = 20_000;
const CLIENTS_MAX = 12;

export interface BenchProvider extends MadeUpProvider {
  readonly learners: number;
  /** Of the first learners, in the order of LearnRefNumber. */
  readonly recordIds: (limit: number) => Promise<readonly number[]>;
}

export interface BenchDatabase {
  readonly pool: pg.Pool;
  readonly owner: pg.Pool;
  readonly url: string;
  readonly providers: readonly BenchProvider[];
  readonly destroy: () => Promise<void>;
}

const addProvider = async (pool: pg.Pool): Promise<MadeUpProvider> => {
  const tenantId = randomUUID();
  const providerId = randomUUID();
  await inTransaction(pool, { tenant: tenantId }, async (client) => {
    await client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [tenantId, 'Made-up Training']);
    await client.query('INSERT INTO provider (tenant_id, id, ukprn, name) VALUES ($1, $2, $3, $4)', [
      tenantId,
      providerId,
      10000001,
      'Made-up Training',
    ]);
  });
  return { tenantId, providerId };
};

/** Checking foreign keys row by row would take most of the time of the load, and nothing here measures it. */
const withoutForeignKeys = (owner: pg.Pool): Promise<unknown> =>
  owner.query(`DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT conrelid::regclass AS held_by, conname FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.held_by, one.conname); END LOOP; END $$`);

const firstRecordIds = (pool: pg.Pool, tenant: string, limit: number): Promise<readonly number[]> =>
  inTransaction(pool, { tenant }, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT r.id FROM ilr_record r JOIN learner l ON l.tenant_id = r.tenant_id AND l.id = r.learner_id
       ORDER BY l."LearnRefNumber" LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => Number(id));
  });

const addBenchProvider = async (pool: pg.Pool, owner: pg.Pool, learners: number): Promise<BenchProvider> => {
  const provider = await addProvider(pool);
  const { tenantId } = provider;
  for (let from = 1; from <= learners; from += LEARNERS_PER_LOAD) {
    const to = Math.min(learners, from + LEARNERS_PER_LOAD - 1);
    await inTransaction(owner, { tenant: tenantId }, (client) => addMadeUpLearners(client, provider, { from, to }));
  }
  return { ...provider, learners, recordIds: (limit) => firstRecordIds(pool, tenantId, limit) };
};

/** A database of its own with a provider for each size, of so many made-up learners; `destroy` ends it. */
export const benchDatabase = async (...sizes: readonly number[]): Promise<BenchDatabase> => {
  const base = await throwAwayDatabase();
  await migrate(base.ownerUrl, { log: () => {} });
  const pool = new pg.Pool({ connectionString: base.url, max: CLIENTS_MAX });
  const owner = new pg.Pool({ connectionString: base.ownerUrl, max: 2 });
  await withoutForeignKeys(owner);
  const providers: BenchProvider[] = [];
  for (const learners of sizes) providers.push(await addBenchProvider(pool, owner, learners));
  await owner.query('VACUUM ANALYZE');
  const destroy = async () => {
    await pool.end();
    await owner.end();
    await base.destroy();
  };
  return { pool, owner, url: base.url, providers, destroy };
};
