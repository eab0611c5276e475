import 'server-only';
import pg from 'pg';
import { env } from '../env';

const POOL_CLIENTS_MAX = 12;
const IDLE_TIMEOUT_MS = 10_000;
const CONNECTION_TIMEOUT_MS = 10_000;

// A hot reload or a second bundle of the same server must not open a second pool.
const shared = globalThis as typeof globalThis & { musterPool?: pg.Pool };

const openPool = (): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: POOL_CLIENTS_MAX,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  });
  // An idle connection that the server closes is replaced by the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  return pool;
};

export const pool = (): pg.Pool => {
  shared.musterPool ??= openPool();
  return shared.musterPool;
};
