import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workerDatabase } from '@/tests/support/worker-database';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PRISMA = path.join(ROOT, 'node_modules/prisma/build/index.js');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'muster-schema-'));
  cpSync(path.join(ROOT, 'prisma/schema'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const prisma = (...args: string[]) => {
  const env = { ...process.env, DATABASE_MIGRATION_URL: workerDatabase().ownerUrl };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRISMA, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

const difference = () =>
  prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', folder, '--exit-code', '--script');

describe("Prisma's own commands work with the engine that comes as a package", { timeout: 60_000 }, () => {
  test('a migrated database has nothing that the schema has not', () => {
    const { status, output } = difference();
    expect(output).toContain('This is an empty migration');
    expect(status).toBe(0);
  });

  test('a table that only the schema has is found', () => {
    writeFileSync(path.join(folder, 'planted.prisma'), 'model Planted {\n  id Int @id\n\n  @@map("planted")\n}\n');
    const { status, output } = difference();
    expect(output).toContain('CREATE TABLE "planted"');
    expect(status).toBe(2);
  });

  test('the history that our own migrations leave is one that Prisma accepts', () => {
    const { status, output } = prisma('migrate', 'status');
    expect(output).toContain('Database schema is up to date!');
    expect(status).toBe(0);
  });
});
