import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startThrowAwayDatabase } from './index.mjs';

async function runOn(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

const freshName = () => `muster_test_${randomBytes(6).toString('hex')}`;

const NOT_PERMITTED = '42501';

/** With FORCE a connection that was left open does not stand in the way. */
async function drop(url, name) {
  try {
    await runOn(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } catch (error) {
    if (error.code !== NOT_PERMITTED) throw error;
    // Only a superuser may end an autovacuum worker by force; a plain DROP asks it to go, and waits.
    await runOn(url, `DROP DATABASE IF EXISTS ${name}`);
  }
}

/** A new database on the server of `base`, empty or a copy of `template`. */
export async function makeDatabase(base, template) {
  const name = freshName();
  await runOn(base.ownerUrl, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''}`);
  return {
    url: withDatabase(base.url, name),
    ownerUrl: withDatabase(base.ownerUrl, name),
    name,
    destroy: () => drop(base.ownerUrl, name),
  };
}

/** An empty database for tests: on the server of DATABASE_URL where one is given, else on a cluster of its own. */
export async function throwAwayDatabase({ DATABASE_URL: url, DATABASE_MIGRATION_URL: ownerUrl } = process.env) {
  if (!url) return startThrowAwayDatabase();
  return makeDatabase({ url, ownerUrl: ownerUrl ?? url });
}
