import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refreshPlannerFigures } from '@/lib/platform/postgres/planner-figures';
import { addProvider, openImportDatabase, type ProviderRow, rowsOf } from '@/tests/support/import-database';

const LEARNERS = 2_000;

let database: Awaited<ReturnType<typeof openImportDatabase>>;
let owner: pg.Pool;
beforeEach(async () => {
  database = await openImportDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
});
afterEach(async () => {
  await owner.end();
  await database.close();
});

const addLearners = async (ukprn: number) => {
  const provider = await addProvider(database.pool, ukprn);
  await rowsOf(
    database.pool,
    provider,
    `INSERT INTO learner (tenant_id, provider_id, number, "LearnRefNumber")
     SELECT $1, $2, n, 'L' || n FROM generate_series(1, $3::int) AS n`,
    [provider.tenantId, provider.providerId, LEARNERS],
  );
  return provider;
};

/** How many learners the planner takes an organisation to have. */
const taken = async (provider: ProviderRow): Promise<number> => {
  const ask = 'EXPLAIN SELECT FROM learner WHERE tenant_id = $1';
  const lines = await rowsOf(database.pool, provider, ask, [provider.tenantId]);
  const [, rows] = /rows=(\d+)/.exec(JSON.stringify(lines)) ?? [];
  return Number(rows);
};

test('the app’s role has the planner know a new organisation', async () => {
  const first = await addLearners(10000811);
  await owner.query('ANALYZE learner');
  const second = await addLearners(10000812);
  expect(await taken(second)).toBe(1);
  await refreshPlannerFigures(database.pool);
  expect([await taken(first), await taken(second)]).toEqual([LEARNERS, LEARNERS]);
});

test('a table that somebody holds is passed by, and the others are not', async () => {
  const provider = await addLearners(10000813);
  const holder = new pg.Client({ connectionString: database.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE ilr_record IN ACCESS EXCLUSIVE MODE');
  await refreshPlannerFigures(database.pool);
  await holder.end();
  expect(await taken(provider)).toBe(LEARNERS);
});
