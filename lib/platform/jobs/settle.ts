import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { JobDatabase, Sql } from './contract';
import { type LeasedItem, queueDiscovery } from './item';

const TRIES_MAX = 4;
const TRY_AGAIN_MS = 100;

const settleOnce = async (sql: Sql, item: LeasedItem, apply: (sql: Sql) => Promise<void>): Promise<boolean> => {
  await sql.query('select from job_run where id = $1 for update', [item.runId]);
  const { rows } = await sql.query<{ isDirty: boolean }>(
    'delete from job_item where id = $1 and lease_token = $2 returning is_dirty as "isDirty"',
    [item.id, item.leaseToken],
  );
  const [held] = rows;
  if (held === undefined) return false;
  await apply(sql);
  if (held.isDirty) await queueDiscovery(sql, item.runId);
  return true;
};

/**
 * Gives an item back, together with all that follows from it, in one transaction. False: the lease was lost or the run
 * cancelled, and nothing was written. A deadlock or a lost connection is tried again; the lease token makes that safe
 * even when the first try was committed unseen.
 */
export const settle = async (
  database: JobDatabase,
  item: LeasedItem,
  apply: (sql: Sql) => Promise<void>,
): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction((sql) => settleOnce(sql, item, apply));
    } catch (error) {
      if (tries === TRIES_MAX) throw error;
      await wait(TRY_AGAIN_MS * tries);
    }
  }
};
