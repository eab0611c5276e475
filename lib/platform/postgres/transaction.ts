import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { Seeing } from './seeing';
import { seeingSql } from './seeing';

/** One unit of work on a connection of its own; `seeing` says what row-level security lets it see. */
export const inTransaction = async <Answer>(
  pool: Pool,
  seeing: Seeing,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query(seeingSql(seeing));
    const answer = await work(client);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};
