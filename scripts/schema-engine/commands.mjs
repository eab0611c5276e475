import pg from 'pg';

const ERROR_CODES = { '3D000': 'P1003', ECONNREFUSED: 'P1001' };

async function canConnectToDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.end();
}

async function createDatabase(url) {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

const commands = { 'can-connect-to-database': canConnectToDatabase, 'create-database': createDatabase };

/** Runs one of the engine's own commands; the exit code and the log line are those of the native engine. */
export async function runCommand(name, url) {
  const command = commands[name];
  if (!command) throw new Error(`The schema engine has no command "${name}".`);
  try {
    await command(url);
    return 0;
  } catch ({ code, message }) {
    const fields = { is_panic: false, error_code: ERROR_CODES[code] ?? 'P1000', message };
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields })}\n`);
    return 1;
  }
}
