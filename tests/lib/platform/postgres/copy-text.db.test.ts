import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { copyText } from '@/lib/platform/postgres/copy-text';

const pool = new pg.Pool({ connectionString: inject('databaseUrl'), max: 2 });

afterAll(() => pool.end());

const linesOf = async (query: string): Promise<string[]> => {
  const client = await pool.connect();
  try {
    const pieces: string[] = [];
    for await (const lines of copyText(client, query)) {
      expect(lines.endsWith('\n')).toBe(true);
      pieces.push(lines);
    }
    return pieces;
  } finally {
    client.release();
  }
};

describe('the rows of a query arrive as whole lines', () => {
  test('also when a row is longer than any buffer, and characters are more than a byte', async () => {
    const pieces = await linesOf("SELECT i, repeat('é😀', i * 50000) FROM generate_series(1, 12) i");
    const rows = pieces.join('').split('\n').slice(0, -1);
    expect(rows.map((row) => row.split('\t')[0])).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(rows.every((row, at) => row === `${at + 1}\t${'é😀'.repeat((at + 1) * 50_000)}`)).toBe(true);
  });

  test('many short rows arrive in order and none twice', async () => {
    const pieces = await linesOf('SELECT i FROM generate_series(1, 200000) i');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(Array.from({ length: 200_000 }, (_, at) => `${at + 1}\n`).join(''));
  });

  test('no rows are no lines', async () => {
    expect(await linesOf('SELECT 1 WHERE false')).toEqual([]);
  });

  test('what the server refuses is thrown, and the connection serves on', async () => {
    await expect(linesOf('SELECT 1 / 0')).rejects.toThrow('division by zero');
    expect(await linesOf('SELECT 2')).toEqual(['2\n']);
  });
});
