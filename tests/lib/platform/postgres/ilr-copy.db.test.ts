import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { year2526 } from '@/lib/ilr';
import { inTransaction } from '@/lib/platform/postgres';
import { learnerCopy, namingRecords } from '@/lib/platform/postgres/ilr-copy';
import { addProvider, openImportDatabase, type ProviderRow, rowsOf } from '@/tests/support/import-database';
import { rowsRead } from '@/tests/support/rows-read';

const KNOWN = 1_000;
const NEW = 5_000;
const ASKED = 100;

let database: Awaited<ReturnType<typeof openImportDatabase>>;
beforeEach(async () => {
  database = await openImportDatabase();
});
afterEach(() => database.close());

const analyze = async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE learner, ilr_record');
  await owner.end();
};

const addRecords = async (provider: ProviderRow, count: number): Promise<readonly number[]> => {
  const ids = [provider.tenantId, provider.providerId];
  await rowsOf(
    database.pool,
    provider,
    `INSERT INTO learner (tenant_id, provider_id, number, "LearnRefNumber")
     SELECT $1, $2, n, 'L' || n FROM generate_series(1, $3::int) AS n`,
    [...ids, count],
  );
  const rows = await rowsOf(
    database.pool,
    provider,
    `INSERT INTO ilr_record (tenant_id, provider_id, learner_id, academic_year)
     SELECT tenant_id, provider_id, id, '2526' FROM learner WHERE tenant_id = $1 AND provider_id = $2 RETURNING id::int`,
    ids,
  );
  return rows.map(({ id }) => Number(id));
};

test('learners are copied by their keys also when the planner’s figures know other organisations only', async () => {
  await addRecords(await addProvider(database.pool, 10000821), KNOWN);
  await analyze();
  const provider = await addProvider(database.pool, 10000822);
  const ids = await addRecords(provider, NEW);
  const read = await inTransaction(database.pool, { tenant: provider.tenantId }, async (client) => {
    await client.query(namingRecords(ids.slice(0, ASKED)));
    const sql = learnerCopy(year2526).query(provider.tenantId);
    return { learner: await rowsRead(client, 'learner', sql), ilrRecord: await rowsRead(client, 'ilr_record', sql) };
  });
  expect(read).toEqual({ learner: ASKED, ilrRecord: ASKED });
});
