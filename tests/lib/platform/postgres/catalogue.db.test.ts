import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { academicYears } from '@/lib/ilr';
import { ilrTables } from '@/lib/platform/postgres';
import { workerDatabase } from '@/tests/support/worker-database';

const owner = new pg.Pool({ connectionString: workerDatabase().ownerUrl, max: 2 });
const app = new pg.Pool({ connectionString: workerDatabase().url, max: 1 });

afterAll(async () => {
  await owner.end();
  await app.end();
});

// Prisma's own list of migrations: it belongs to the owner, and the app has no right to it.
const NOT_OURS = '_prisma_migrations';

const TABLES = `FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '${NOT_OURS}'`;

/** The columns of a constraint or an index, in order. */
const columnsIn = (numbers: string, table: string) =>
  `(SELECT array_agg(a.attname::text ORDER BY u.place) FROM unnest(${numbers}) WITH ORDINALITY u(number, place)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = u.number)`;

const select = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => (await owner.query<Row>(sql)).rows;

const tenantTables = async (): Promise<string[]> => {
  const rows = await select<{ name: string }>(
    `SELECT c.relname AS name ${TABLES} AND EXISTS (
       SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)`,
  );
  return rows.map(({ name }) => name);
};

describe('the database has a column of the right type for every field of every year', () => {
  test.each(academicYears.map((year) => [year.code, year] as const))('%s', async (_, year) => {
    const rows = await select<{ place: string; type: string }>(
      `SELECT table_name || '.' || column_name AS place, data_type AS type
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const types = new Map(rows.map(({ place, type }) => [place, type]));
    const { learner, ilrRecord, children } = ilrTables(year);
    const tables = [
      { name: 'learner', columns: learner, keys: [] },
      { name: 'ilr_record', columns: ilrRecord, keys: [] },
      ...children,
    ];
    const expected = tables.flatMap(({ name, columns }) => columns.map((column) => [`${name}.${column.name}`, column]));
    expect(expected.length).toBeGreaterThan(90);
    for (const { name, columns } of tables)
      for (const column of columns)
        expect(types.get(`${name}.${column.name}`), `${name}.${column.name}`).toBe(column.type);
    for (const { name, keys } of children)
      for (const key of keys) expect(types.has(`${name}.${key}`), `${name}.${key}`).toBe(true);
  });

  test('the primary key of each ILR table is what its keys say', async () => {
    const rows = await select<{ name: string; columns: string[] }>(
      `SELECT c.relname AS name, ${columnsIn('k.conkey', 'c.oid')} AS columns
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'p'`,
    );
    const primary = new Map(rows.map(({ name, columns }) => [name, columns]));
    for (const year of academicYears)
      for (const { name, keys } of ilrTables(year).children) expect(primary.get(name), name).toEqual(keys);
  });
});

describe('every table is behind row-level security, and every tenant table begins with its tenant', () => {
  test('row-level security is enabled and forced on each table, with a policy at least', async () => {
    const rows = await select<{ name: string; enabled: boolean; forced: boolean; policies: number }>(
      `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies ${TABLES}`,
    );
    expect(rows.length).toBeGreaterThan(30);
    const open = rows.filter(({ enabled, forced, policies }) => !(enabled && forced && policies > 0));
    expect(open).toEqual([]);
  });

  test('every policy of a tenant table asks for the tenant, or for the person themselves', async () => {
    const rows = await select<{ name: string; policy: string; reads: string | null; writes: string | null }>(
      `SELECT tablename AS name, policyname AS policy, qual AS reads, with_check AS writes
       FROM pg_policies WHERE schemaname = 'public'`,
    );
    const tenants = await tenantTables();
    const asks = /app_tenant\(\)|app_user\(\)/;
    const loose = rows.filter(
      ({ name, reads, writes }) => tenants.includes(name) && !(asks.test(reads ?? '') || asks.test(writes ?? '')),
    );
    expect(loose).toEqual([]);
  });

  test('the primary key of a tenant table begins with tenant_id', async () => {
    const rows = await select<{ name: string; columns: string[] }>(
      `SELECT c.relname AS name, ${columnsIn('k.conkey', 'c.oid')} AS columns
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'p'`,
    );
    const first = new Map(rows.map(({ name, columns }) => [name, columns[0]]));
    const tenants = await tenantTables();
    expect(tenants.length).toBeGreaterThan(25);
    expect(tenants.filter((name) => first.get(name) !== 'tenant_id')).toEqual([]);
  });

  test('a foreign key between tenant tables begins with the tenant on both sides', async () => {
    const rows = await select<{ name: string; from: string; to: string; columns: string[]; there: string[] }>(
      `SELECT k.conname AS name, f.relname AS "from", t.relname AS "to",
         ${columnsIn('k.conkey', 'k.conrelid')} AS columns, ${columnsIn('k.confkey', 'k.confrelid')} AS there
       FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
    );
    const tenants = await tenantTables();
    const between = rows.filter(({ from, to }) => tenants.includes(from) && tenants.includes(to));
    expect(between.length).toBeGreaterThan(30);
    const loose = between.filter(({ columns, there }) => columns[0] !== 'tenant_id' || there[0] !== 'tenant_id');
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test('a unique index on a tenant table begins with the tenant', async () => {
    const rows = await select<{ name: string; table: string; columns: string[] | null }>(
      `SELECT i.indexrelid::regclass::text AS name, c.relname AS "table",
         ${columnsIn('i.indkey::int2[]', 'c.oid')} AS columns
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`,
    );
    const tenants = await tenantTables();
    const loose = rows.filter(({ table, columns }) => tenants.includes(table) && columns?.[0] !== 'tenant_id');
    expect(loose.map(({ name }) => name)).toEqual([]);
  });
});

describe('the app is nobody special to the database', () => {
  test('its role is neither superuser nor above row-level security, and owns nothing', async () => {
    const [role] = await select<{ super: boolean; bypass: boolean; owned: number }>(
      `SELECT rolsuper AS super, rolbypassrls AS bypass,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace) AS owned
       FROM pg_roles r WHERE rolname = 'muster_app'`,
    );
    expect(role).toEqual({ super: false, bypass: false, owned: 0 });
  });

  test('without saying what it may see, it sees no tenant and no person', async () => {
    const client = await app.connect();
    try {
      await client.query("BEGIN; SELECT set_config('role', 'muster_app', true)");
      for (const name of [...(await tenantTables()), 'app_user', 'session', 'organisation']) {
        const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`);
        expect(rows[0]?.n, name).toBe(0);
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test("it has no right to the owner's list of migrations", async () => {
    const [right] = await select<{ has: boolean | null }>(
      `SELECT has_table_privilege('muster_app', to_regclass('${NOT_OURS}'), 'SELECT, INSERT, UPDATE, DELETE') AS has`,
    );
    expect(right?.has ?? false).toBe(false);
  });
});
