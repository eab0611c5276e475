import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { copyRows } from '@/lib/platform/postgres/copy-rows';
import { workerDatabase } from '@/tests/support/worker-database';
import { covers } from '../../../support/covers';

covers('lib/platform/postgres/copy-out.ts');

// One connection, so that each test uses what the one before gave back.
const pool = new pg.Pool({ connectionString: workerDatabase().url, max: 1 });

afterAll(() => pool.end());

const FIRST = "SET application_name TO 'copying'";

/** Keeps the rows of a query as text, and says how many there were. */
class Kept {
  private readonly pieces: Buffer[] = [];
  rows = 0;

  add(source: Buffer, from: number, to: number): void {
    this.pieces.push(Buffer.from(source.subarray(from, to)));
  }

  endRow(): void {
    this.rows += 1;
  }

  get lines(): string {
    return Buffer.concat(this.pieces).toString();
  }
}

const copied = async (client: pg.PoolClient, ...queries: readonly string[]): Promise<readonly Kept[]> => {
  const kept = queries.map(() => new Kept());
  await copyRows(
    client,
    FIRST,
    queries.map((sql, at) => ({ sql, rows: kept[at] ?? new Kept() })),
  );
  return kept;
};

const linesOf = async (...queries: readonly string[]): Promise<readonly string[]> => {
  const client = await pool.connect();
  try {
    return (await copied(client, ...queries)).map(({ lines }) => lines);
  } finally {
    client.release();
  }
};

describe('the rows of each query arrive whole and in order', () => {
  test('also when a row is longer than any buffer, and characters are more than a byte', async () => {
    const [lines = ''] = await linesOf("SELECT i, repeat('é😀', i * 50000) FROM generate_series(1, 12) i");
    const rows = lines.split('\n').slice(0, -1);
    expect(rows.map((row) => row.split('\t')[0])).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(rows.every((row, at) => row === `${at + 1}\t${'é😀'.repeat((at + 1) * 50_000)}`)).toBe(true);
  });

  test('many short rows arrive in order and none twice', async () => {
    const client = await pool.connect();
    const [kept] = await copied(client, 'SELECT i FROM generate_series(1, 200000) i');
    client.release();
    expect(kept?.lines).toBe(Array.from({ length: 200_000 }, (_, at) => `${at + 1}\n`).join(''));
    expect(kept?.rows).toBe(200_000);
  });

  test('each query has its own rows, also one that has none', async () => {
    const rows = (from: number, to: number) => `SELECT i FROM generate_series(${from}, ${to}) i`;
    const lines = await linesOf(rows(1, 2), rows(3, 4000), 'SELECT 1 WHERE false', rows(5, 5));
    expect(lines.map((text) => text.split('\n').length - 1)).toEqual([2, 3998, 0, 1]);
    expect(lines[3]).toBe('5\n');
  });

  test('what was said first holds for the queries', async () => {
    expect(await linesOf("SELECT current_setting('application_name')")).toEqual(['copying\n']);
  });
});

describe('the connection serves on', () => {
  test('after what the server refuses, which is thrown', async () => {
    await expect(linesOf('SELECT 1', 'SELECT 1 / (i - 5000) FROM generate_series(1, 9999) i')).rejects.toThrow(
      'division by zero',
    );
    expect(await linesOf('SELECT 2')).toEqual(['2\n']);
  });

  test('after a keeper of rows has thrown, and it is given nothing more', async () => {
    const client = await pool.connect();
    const given: number[] = [];
    const keeper = (query: number) => ({
      add: () => {
        given.push(query);
        throw new Error('not what was expected');
      },
      endRow: () => given.push(-1),
    });
    const queries = ['SELECT 1', 'SELECT 2'].map((sql, at) => ({ sql, rows: keeper(at) }));
    await expect(copyRows(client, FIRST, queries)).rejects.toThrow('not what was expected');
    expect(given).toEqual([0]);
    expect((await client.query('SELECT 3 AS n')).rows).toEqual([{ n: 3 }]);
    client.release();
  });

  test('after notices between the rows, which the driver hears', async () => {
    const client = await pool.connect();
    const notices: (string | undefined)[] = [];
    client.on('notice', ({ message }) => notices.push(message));
    await client.query(`CREATE FUNCTION pg_temp.telling(n int) RETURNS int LANGUAGE plpgsql AS
      $$ BEGIN RAISE NOTICE 'at %', n; RETURN n; END $$`);
    const [kept] = await copied(client, 'SELECT pg_temp.telling(i) FROM generate_series(1, 3) i');
    expect(kept?.lines).toBe('1\n2\n3\n');
    expect(notices).toEqual(['at 1', 'at 2', 'at 3']);
    client.release();
  });

  test('not when it is lost: then that is thrown', async () => {
    const client = await pool.connect();
    const lost: Error[] = [];
    client.on('error', (error) => lost.push(error));
    const ending = 'SELECT pg_terminate_backend(pg_backend_pid()) FROM generate_series(1, 2)';
    await expect(copied(client, 'SELECT 1', ending)).rejects.toThrow();
    client.release(true);
    expect(await linesOf('SELECT 4')).toEqual(['4\n']);
  });
});
