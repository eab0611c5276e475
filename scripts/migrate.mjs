// Applies prisma/migrations and records them in Prisma's own table, so that `prisma migrate` and this script can be mixed.
// Each migration is one transaction under a transaction-scoped lock: safe when several servers start at once, after a
// crash half-way, and behind a pooler (where a session's lock could outlive its owner). So: no CREATE INDEX CONCURRENTLY.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inRoot } from './root.mjs';

export const PRISMA_LOCK = 72707369;
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const HISTORY = `SELECT checksum, finished_at FROM _prisma_migrations
  WHERE migration_name = $1 AND rolled_back_at IS NULL`;
const RECORD = `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`;

const sqlFile = (folder, name) => path.join(folder, name, 'migration.sql');

const migrationsIn = (folder) =>
  readdirSync(folder)
    .sort()
    .filter((name) => existsSync(sqlFile(folder, name)))
    .map((name) => {
      const sql = readFileSync(sqlFile(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });

async function inTransaction(client, work) {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function isApplied(client, { name, checksum }, log) {
  const { rows } = await client.query(HISTORY, [name]);
  if (rows.some((row) => !row.finished_at))
    throw new Error(`Migration ${name} failed earlier, under Prisma: resolve it first.`);
  const isEdited = rows.length > 0 && !rows.some((row) => row.checksum === checksum);
  if (isEdited) log(`warning: migration ${name} was edited after it was applied`);
  return rows.length > 0;
}

async function apply(client, migration, log) {
  if (await isApplied(client, migration, log)) return;
  try {
    await client.query(migration.sql);
  } catch (cause) {
    throw new Error(`Migration ${migration.name} failed and nothing of it was kept: ${cause.message}`, { cause });
  }
  await client.query(RECORD, [randomUUID(), migration.checksum, migration.name]);
  log(`applied migration ${migration.name}`);
}

export async function migrate(ownerUrl, { folder = inRoot('prisma/migrations'), log = console.log } = {}) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await inTransaction(client, () => client.query(HISTORY_TABLE));
    for (const migration of migrationsIn(folder)) await inTransaction(client, () => apply(client, migration, log));
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ownerUrl = process.env.DATABASE_MIGRATION_URL ?? process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('Set DATABASE_MIGRATION_URL or DATABASE_URL to the database to migrate.');
  await migrate(ownerUrl);
}
