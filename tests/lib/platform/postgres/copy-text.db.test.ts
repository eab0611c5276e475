import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { copyText } from '@/lib/platform/postgres/copy-text';
import { covers } from '../../../support/covers';

covers('lib/platform/postgres/copy-out.ts', 'lib/platform/postgres/held-rows.ts');

// One connection, so that each test uses what the one before gave back.
const pool = new pg.Pool({ connectionString: inject('databaseUrl'), max: 1 });

afterAll(() => pool.end());

type Heard = readonly [query: number, lines: string];

const heardOf = async (...queries: readonly string[]): Promise<Heard[]> => {
  const client = await pool.connect();
  try {
    const heard: Heard[] = [];
    await copyText(client, queries, (lines, query) => heard.push([query, lines]));
    return heard;
  } finally {
    client.release();
  }
};

describe('the rows of each query arrive whole and in order', () => {
  test('also when a row is longer than any buffer, and characters are more than a byte', async () => {
    const [[, lines] = [0, '']] = await heardOf("SELECT i, repeat('é😀', i * 50000) FROM generate_series(1, 12) i");
    const rows = lines.split('\n').slice(0, -1);
    expect(rows.map((row) => row.split('\t')[0])).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(rows.every((row, at) => row === `${at + 1}\t${'é😀'.repeat((at + 1) * 50_000)}`)).toBe(true);
  });

  test('many short rows arrive in order and none twice', async () => {
    const heard = await heardOf('SELECT i FROM generate_series(1, 200000) i');
    expect(heard).toEqual([[0, Array.from({ length: 200_000 }, (_, at) => `${at + 1}\n`).join('')]]);
  });

  test('several queries are heard one after another, each with its own rows', async () => {
    const rows = (from: number, to: number) => `SELECT i FROM generate_series(${from}, ${to}) i`;
    const heard = await heardOf(rows(1, 2), rows(3, 4000), rows(5, 5));
    expect(heard.map(([query, lines]) => [query, lines.split('\n').length - 1])).toEqual([
      [0, 2],
      [1, 3998],
      [2, 1],
    ]);
    expect(heard[2]).toEqual([2, '5\n']);
  });

  test('a query without rows is not heard of', async () => {
    expect(await heardOf('SELECT 1 WHERE false')).toEqual([]);
    expect(await heardOf('SELECT 1', 'SELECT 2 WHERE false', 'SELECT 3')).toEqual([
      [0, '1\n'],
      [2, '3\n'],
    ]);
  });
});

describe('the connection serves on', () => {
  test('after what the server refuses, which is thrown', async () => {
    await expect(heardOf('SELECT 1', 'SELECT 1 / (i - 5000) FROM generate_series(1, 9999) i')).rejects.toThrow(
      'division by zero',
    );
    expect(await heardOf('SELECT 2')).toEqual([[0, '2\n']]);
  });

  test('after the hearer has thrown, and it is told nothing more', async () => {
    const client = await pool.connect();
    const told: number[] = [];
    const hear = (_: string, query: number) => {
      told.push(query);
      throw new Error('not what was expected');
    };
    await expect(copyText(client, ['SELECT 1', 'SELECT 2'], hear)).rejects.toThrow('not what was expected');
    expect(told).toEqual([0]);
    expect((await client.query('SELECT 3 AS n')).rows).toEqual([{ n: 3 }]);
    client.release();
  });

  test('after notices between the rows, which the driver hears', async () => {
    const client = await pool.connect();
    const notices: (string | undefined)[] = [];
    client.on('notice', ({ message }) => notices.push(message));
    await client.query(`CREATE FUNCTION pg_temp.telling(n int) RETURNS int LANGUAGE plpgsql AS
      $$ BEGIN RAISE NOTICE 'at %', n; RETURN n; END $$`);
    const lines: string[] = [];
    await copyText(client, ['SELECT pg_temp.telling(i) FROM generate_series(1, 3) i'], (rows) => lines.push(rows));
    expect(lines).toEqual(['1\n2\n3\n']);
    expect(notices).toEqual(['at 1', 'at 2', 'at 3']);
    client.release();
  });

  test('not when it is lost: then that is thrown', async () => {
    const client = await pool.connect();
    const lost: Error[] = [];
    client.on('error', (error) => lost.push(error));
    const ending = 'SELECT pg_terminate_backend(pg_backend_pid()) FROM generate_series(1, 2)';
    await expect(copyText(client, ['SELECT 1', ending], () => {})).rejects.toThrow();
    client.release(true);
    expect(await heardOf('SELECT 4')).toEqual([[0, '4\n']]);
  });
});
