import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/platform/postgres';
import { freshDatabase } from '@/tests/support/fresh-database';

let pool: pg.Pool;
let destroy: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  destroy = database.destroy;
});
afterAll(async () => {
  await pool.end();
  await destroy();
});

const addOrganisation = (client: pg.PoolClient, id: string) =>
  client.query(`INSERT INTO organisation (id, name) VALUES ($1, 'Example Group')`, [id]);

const count = (tenant: string) =>
  inTransaction(pool, { tenant }, async (client) => (await client.query('SELECT FROM organisation')).rowCount);

describe('a unit of work is kept whole or not at all, and sees its tenant only', () => {
  it('keeps what came to its end and nothing of what was thrown', async () => {
    const [kept, thrown] = [randomUUID(), randomUUID()];
    await inTransaction(pool, { tenant: kept }, (client) => addOrganisation(client, kept));
    const throwing = inTransaction(pool, { tenant: thrown }, async (client) => {
      await addOrganisation(client, thrown);
      throw new Error('no');
    });
    await expect(throwing).rejects.toThrow('no');
    expect([await count(kept), await count(thrown), await count(randomUUID())]).toEqual([1, 0, 0]);
  });

  it('leaves nothing of what it could see behind on the connection', async () => {
    await inTransaction(pool, { tenant: randomUUID() }, (client) => client.query('SELECT 1'));
    const { rows } = await pool.query(`SELECT coalesce(current_setting('app.tenant', true), '') AS tenant`);
    expect(rows).toEqual([{ tenant: '' }]);
  });

  it('throws when its connection is lost between two statements, and the pool goes on', async () => {
    const tenant = randomUUID();
    const losing = inTransaction(pool, { tenant }, async (client) => {
      await addOrganisation(client, tenant);
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const isLost = new Promise((lost) => client.once('end', lost));
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await isLost;
      await client.query('SELECT 1');
    });
    await expect(losing).rejects.toThrow();
    expect(await count(tenant)).toBe(0);
  });

  it('reads only, and at one moment, in a snapshot', async () => {
    const tenant = randomUUID();
    const seen = await inTransaction(
      pool,
      { tenant },
      async (client) => {
        const before = (await client.query('SELECT FROM organisation')).rowCount;
        await inTransaction(pool, { tenant }, (other) => addOrganisation(other, tenant));
        return [before, (await client.query('SELECT FROM organisation')).rowCount];
      },
      'snapshot',
    );
    expect(seen).toEqual([0, 0]);
    const writing = inTransaction(pool, { tenant }, (client) => addOrganisation(client, randomUUID()), 'snapshot');
    await expect(writing).rejects.toThrow('read-only');
  });
});
