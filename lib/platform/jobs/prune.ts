import 'server-only';
import type { Sql } from './contract';

const OLDER = "now() - $1 * interval '1 day'";

/**
 * Deletes ended runs, with their steps, and events that are older than `keepDays`. An event's id and a run's
 * idempotency key are remembered for as long, so `keepDays` is also how long a repeat is recognised.
 */
export const pruneEnded = async (sql: Sql, keepDays: number): Promise<{ runs: number; events: number }> => {
  const runs = await sql.query(`delete from job_run where ended_at < ${OLDER}`, [keepDays]);
  const events = await sql.query(`delete from job_event where received_at < ${OLDER}`, [keepDays]);
  return { runs: runs.rowCount, events: events.rowCount };
};

/** Fails the runs of functions that nobody has served for `keepDays`: without this they would wait for ever. */
export const failUnserved = async (sql: Sql, servedIds: readonly string[], keepDays: number): Promise<number> => {
  const { rows } = await sql.query<{ id: string }>(
    `update job_run set status = 'failed', singleton_key = null, ended_at = now(),
            error = '{"name":"FunctionMissing","message":"function-missing"}'
      where status in ('queued', 'running') and created_at < ${OLDER} and function_id <> all($2)
     returning id`,
    [keepDays, servedIds],
  );
  await sql.query('delete from job_item where run_id = any($1)', [rows.map(({ id }) => id)]);
  return rows.length;
};
