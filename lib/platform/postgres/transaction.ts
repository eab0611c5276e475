import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { Seeing } from './seeing';
import { seeingSql } from './seeing';

/** A snapshot only reads, and every statement in it sees the database as it was at the first. */
export type Isolation = 'read committed' | 'snapshot';

const BEGIN: Readonly<Record<Isolation, string>> = {
  'read committed': 'BEGIN',
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY',
};

/** One unit of work on a connection of its own; `seeing` says what row-level security lets it see. */
export const inTransaction = async <Answer>(
  pool: Pool,
  seeing: Seeing,
  work: (client: PoolClient) => Promise<Answer>,
  isolation: Isolation = 'read committed',
): Promise<Answer> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Unheard, a connection that is lost between two statements would end the process; the next statement says so anyway.
  const onLost = (error: Error) => {
    broken = error;
  };
  client.on('error', onLost);
  try {
    await client.query(BEGIN[isolation]);
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
    client.off('error', onLost);
    client.release(broken);
  }
};
