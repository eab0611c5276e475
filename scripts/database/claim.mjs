import pg from 'pg';

export const CLAIM = 0x6d757374;

/**
 * Holds the database for this process and says whether it could. The claim is a lock of the server's own, so it ends
 * with the process, however that ends.
 */
export async function claim(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [CLAIM]);
  if (!rows[0].held) await client.end();
  return rows[0].held;
}
