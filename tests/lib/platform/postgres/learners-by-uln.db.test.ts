import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/platform/postgres';
import { findLearnersByUln } from '@/lib/platform/postgres/learners-by-uln';
import { addProvider, openImportDatabase, type ProviderRow, rowsOf } from '@/tests/support/import-database';
import { rowsRead } from '@/tests/support/rows-read';

const LEARNERS = 5_000;
/** From some tens of thousands the index of the ULNs has one level more than others, and stops looking the cheapest. */
const MANY = 30_000;
const ASKED = 500;
const FIRST_ULN = 2_000_000_000;

let database: Awaited<ReturnType<typeof openImportDatabase>>;
beforeEach(async () => {
  database = await openImportDatabase();
});
afterEach(() => database.close());

const analyze = async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE learner');
  await owner.end();
};

const addLearners = (provider: ProviderRow, prefix: string, count: number, firstUln = FIRST_ULN) =>
  rowsOf(
    database.pool,
    provider,
    `INSERT INTO learner (tenant_id, provider_id, number, "LearnRefNumber", "ULN", "GivenNames", "FamilyName")
     SELECT $1, $2, n + (SELECT count(*) FROM learner WHERE provider_id = $2), $3 || n, $4::bigint + n, 'Jo', 'Example'
     FROM generate_series(1, $5::int) AS n`,
    [provider.tenantId, provider.providerId, prefix, firstUln, count],
  );

/** A client that explains each statement before it runs it. */
const explaining = (client: pg.PoolClient, read: number[]): pg.PoolClient =>
  new Proxy(client, {
    get: (_, name) =>
      name === 'query'
        ? async (sql: string, values: unknown[]) => {
            read.push(await rowsRead(client, 'learner', sql, values));
            return client.query(sql, values);
          }
        : Reflect.get(client, name),
  });

const asked = (prefix: string, firstUln: number) =>
  Array.from({ length: ASKED }, (_, at) => ({ learnRefNumber: `${prefix}${at + 1}`, uln: firstUln + at + 1 }));

const find = (provider: ProviderRow, learners: ReturnType<typeof asked>) =>
  inTransaction(database.pool, { tenant: provider.tenantId }, async (client) => {
    const read: number[] = [];
    const found = await findLearnersByUln(explaining(client, read), provider)(learners);
    return { found, read };
  });

describe('learners are looked for by ULN without reading the others', () => {
  it('when the planner has no figures, as just after the first import', async () => {
    const provider = await addProvider(database.pool, 10000801);
    await addLearners(provider, 'L', LEARNERS);
    const nobody = await find(provider, asked('N', FIRST_ULN + LEARNERS));
    expect(nobody).toEqual({ found: new Map(), read: [0] });
    const themselves = await find(provider, asked('L', FIRST_ULN));
    expect(themselves).toEqual({ found: new Map(), read: [ASKED] });
    const { found, read } = await find(provider, asked('N', FIRST_ULN));
    expect(found.size).toBe(ASKED);
    expect(read[0]).toBe(ASKED);
  });

  it('when its figures are those of a table that was all but empty', async () => {
    const provider = await addProvider(database.pool, 10000802);
    await addLearners(provider, 'F', 1);
    await analyze();
    await addLearners(provider, 'L', LEARNERS, FIRST_ULN + 10);
    expect(await find(provider, asked('L', FIRST_ULN + 10))).toMatchObject({ read: [ASKED] });
  });

  it('when its figures know other organisations only, as while the first file of a new one is loaded', async () => {
    const known = await addProvider(database.pool, 10000805);
    await addLearners(known, 'K', LEARNERS);
    await analyze();
    const provider = await addProvider(database.pool, 10000806);
    await addLearners(provider, 'L', MANY, FIRST_ULN + 10);
    expect(await find(provider, asked('L', FIRST_ULN + 10))).toMatchObject({ read: [ASKED] });
  });
});

describe('who has a ULN is somebody of the provider, under another number', () => {
  it('neither learners of another provider, nor those of the file who are here themselves', async () => {
    const provider = await addProvider(database.pool, 10000803);
    const sibling = await addProvider(database.pool, 10000804, provider.tenantId);
    await addLearners(provider, 'A', 3);
    await addLearners(provider, 'B', 1, FIRST_ULN + 100);
    await addLearners(sibling, 'S', 5);
    const learners = [
      { learnRefNumber: 'A1', uln: FIRST_ULN + 1 },
      { learnRefNumber: 'B1', uln: FIRST_ULN + 2 },
      { learnRefNumber: 'N3', uln: FIRST_ULN + 3 },
      { learnRefNumber: 'N5', uln: FIRST_ULN + 5 },
    ];
    const { found } = await find(provider, learners);
    expect([...found]).toEqual([['N3', [{ learnRefNumber: 'A3', name: 'Jo Example', dateOfBirth: null }]]]);
  });
});
