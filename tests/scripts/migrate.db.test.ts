import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workerDatabase } from '@/tests/support/worker-database';
import { makeDatabase } from '../../scripts/database/throw-away.mjs';
import { migrate } from '../../scripts/migrate.mjs';

let folder = '';
let database: Awaited<ReturnType<typeof makeDatabase>>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'muster-migrations-'));
  database = await makeDatabase(workerDatabase(), 'template1');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.destroy();
});

const migration = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
};

const run = () => {
  const said: string[] = [];
  return migrate(database.ownerUrl, { folder, log: (line: string) => said.push(line) }).then(() => said);
};

const rows = async (sql: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const applied = () =>
  rows('SELECT migration_name AS name, applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1');

describe('migrations are applied once, in order, whole or not at all', () => {
  test('in the order of their names, and not again', async () => {
    migration('2_second', 'ALTER TABLE made ADD COLUMN more int');
    migration('1_first', 'CREATE TABLE made (n int)');
    expect(await run()).toEqual(['applied migration 1_first', 'applied migration 2_second']);
    expect(await run()).toEqual([]);
    expect(await applied()).toEqual([
      { name: '1_first', steps: 1 },
      { name: '2_second', steps: 1 },
    ]);
  });

  test('a migration that fails leaves nothing of itself, and the next run tries it again', async () => {
    migration('1_broken', 'CREATE TABLE made (n int); SELECT 1 / 0;');
    await expect(run()).rejects.toThrow('Migration 1_broken failed and nothing of it was kept: division by zero');
    expect(await rows("SELECT 1 FROM pg_tables WHERE tablename = 'made'")).toEqual([]);
    expect(await applied()).toEqual([]);
    migration('1_broken', 'CREATE TABLE made (n int)');
    expect(await run()).toEqual(['applied migration 1_broken']);
  });

  test('servers that start together apply a migration once', async () => {
    migration('1_counted', 'CREATE TABLE made (n int); INSERT INTO made VALUES (1);');
    const said = await Promise.all([run(), run(), run()]);
    expect(said.flat()).toEqual(['applied migration 1_counted']);
    expect(await rows('SELECT count(*)::int AS times FROM made')).toEqual([{ times: 1 }]);
  });

  test('a migration that was edited afterwards is mentioned and left alone', async () => {
    migration('1_edited', 'CREATE TABLE made (n int)');
    await run();
    migration('1_edited', 'CREATE TABLE made (n bigint)');
    expect(await run()).toEqual(['warning: migration 1_edited was edited after it was applied']);
  });
});
