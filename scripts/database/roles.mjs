import pg from 'pg';

const DUPLICATE_ROLE = '42710';
const DUPLICATE_DATABASE = '42P04';

async function unless(code, query) {
  try {
    await query;
  } catch (error) {
    if (error.code !== code) throw error;
  }
}

/**
 * The owner changes the schema; the app only reads and writes rows. Neither may pass by row-level security, so a
 * policy that is missing shows on the first day and not on the first real server.
 */
const roles = (password) => [
  `CREATE ROLE muster_owner LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
  `CREATE ROLE muster_app LOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
];

export async function makeRolesAndDatabase(superuserUrl, { database, password }) {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    for (const role of roles(password)) await unless(DUPLICATE_ROLE, admin.query(role));
    await admin.query('GRANT muster_app TO muster_owner');
    const name = pg.escapeIdentifier(database);
    await unless(DUPLICATE_DATABASE, admin.query(`CREATE DATABASE ${name} OWNER muster_owner`));
  } finally {
    await admin.end();
  }
}

export async function canConnect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
