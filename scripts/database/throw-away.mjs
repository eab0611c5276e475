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

/** A new database on the server of `base`, empty or a copy of `template`. */
export async function makeDatabase(base, template) {
  const name = freshName();
  await runOn(base.ownerUrl, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''}`);
  return {
    url: withDatabase(base.url, name),
    ownerUrl: withDatabase(base.ownerUrl, name),
    name,
    destroy: () => runOn(base.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** An empty database for tests: on the server of DATABASE_URL where one is given, else on a cluster of its own. */
export async function throwAwayDatabase({ DATABASE_URL: url, DATABASE_MIGRATION_URL: ownerUrl } = process.env) {
  if (!url) return startThrowAwayDatabase();
  return makeDatabase({ url, ownerUrl: ownerUrl ?? url });
}
