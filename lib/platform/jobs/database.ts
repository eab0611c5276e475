import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { HeldConnection, JobDatabase, Sql } from './contract';

// One round trip; the role lasts as long as the transaction.
const BEGIN = "begin; select set_config('role', 'muster_app', true)";

const ignore = () => undefined;

const sqlOf = (client: PoolClient): Sql => ({
  async query<Row>(text: string, values: readonly unknown[] = []) {
    const { rows, rowCount } = await client.query(text, [...values]);
    return { rows: rows as Row[], rowCount: rowCount ?? 0 };
  },
});

const inTransaction = async <Value>(client: PoolClient, work: (sql: Sql) => Promise<Value>): Promise<Value> => {
  try {
    await client.query(BEGIN);
    const value = await work(sqlOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

const hold = async (pool: Pool): Promise<HeldConnection> => {
  const client = await pool.connect();
  const listeners = new Set<() => void>();
  let isOpen = true;
  client.on('error', () => {
    for (const listener of listeners) listener();
  });
  return {
    transaction: (work) => inTransaction(client, work),
    onLost: (listener) => void listeners.add(listener),
    release: () => {
      if (!isOpen) return;
      isOpen = false;
      // Ended, not returned to the pool: what the session holds must go with it.
      client.release(true);
    },
  };
};

/** The queue in the app's own Postgres pool. */
export const jobDatabase = (pool: Pool): JobDatabase => ({
  async transaction(work) {
    const client = await pool.connect();
    // A connection that is cut while nobody waits for it says so here, and fails its next query; the pool drops it then.
    client.on('error', ignore);
    try {
      return await inTransaction(client, work);
    } finally {
      client.off('error', ignore);
      client.release();
    }
  },
  hold: () => hold(pool),
});
