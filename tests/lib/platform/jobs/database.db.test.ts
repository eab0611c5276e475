import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobDatabase } from '@/lib/platform/jobs';
import { freshDatabase } from '@/tests/support/fresh-database';

const TABLES = ['job_event', 'job_run', 'job_step', 'job_item'];

let made: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  made = await freshDatabase();
  pool = new pg.Pool({ connectionString: made.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await made.destroy();
});

const addEvent = (id: string) =>
  `insert into job_event (id, name, data, occurred_at) values ('${id}', 'test/x', '{}', now())`;

describe("the queue's tables are reached by the app's role alone, one transaction at a time", () => {
  it('works as muster_app inside a transaction, and only there', async () => {
    const owners = new pg.Pool({ connectionString: made.ownerUrl, max: 1 });
    const role = await jobDatabase(owners).transaction(async (sql) => {
      const { rows } = await sql.query<{ role: string }>('select current_user as role');
      return rows[0]?.role;
    });
    const { rows } = await owners.query('select current_user as role');
    await owners.end();
    expect(role).toBe('muster_app');
    expect(rows[0]?.role).not.toBe('muster_app');
  });

  it('leaves nothing behind when the work throws', async () => {
    const database = jobDatabase(pool);
    const work = database.transaction(async (sql) => {
      await sql.query(addEvent('lost'));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    const kept = await database.transaction((sql) => sql.query('select from job_event'));
    expect(kept.rowCount).toBe(0);
  });

  it('gives a connection back to the pool whether the work succeeds or throws, and drops it when it was cut', async () => {
    const database = jobDatabase(pool);
    await database.transaction((sql) => sql.query('select 1'));
    const cut = database.transaction((sql) => sql.query('select pg_terminate_backend(pg_backend_pid())'));
    await expect(cut).rejects.toThrow();
    const after = await database.transaction((sql) => sql.query<{ n: number }>('select 1 as n'));
    expect(after.rows).toEqual([{ n: 1 }]);
    expect(pool.waitingCount).toBe(0);
  });

  it.each(TABLES)('%s forces row-level security and shows its owner nothing', async (table) => {
    const owner = new pg.Client({ connectionString: made.ownerUrl });
    await owner.connect();
    try {
      await jobDatabase(pool).transaction((sql) => sql.query(`${addEvent(`for-${table}`)} on conflict do nothing`));
      const { rows } = await owner.query(
        'select relrowsecurity as on, relforcerowsecurity as forced from pg_class where oid = $1::regclass',
        [table],
      );
      expect(rows).toEqual([{ on: true, forced: true }]);
      const { rows: policies } = await owner.query('select roles::text, cmd from pg_policies where tablename = $1', [
        table,
      ]);
      expect(policies).toEqual([{ roles: '{muster_app}', cmd: 'ALL' }]);
    } finally {
      await owner.end();
    }
  });
});
