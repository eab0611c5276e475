import 'server-only';
import type { Sql } from './contract';
import type { StoredEvent } from './event';
import type { RedactedError } from './redacted-error';

/** As much of a run as it takes to end it. */
export interface RunToEnd {
  readonly id: string;
  readonly functionId: string;
  readonly event: StoredEvent;
}

export type Ending =
  | { readonly status: 'completed'; readonly output: unknown }
  | { readonly status: 'failed'; readonly error: RedactedError }
  | { readonly status: 'cancelled' };

const FAILURE_SUFFIX = '-failure';

const announcement = (run: RunToEnd, ending: Ending): StoredEvent | undefined => {
  // A failure handler that fails is not announced: nothing may handle the handler's failure.
  if (ending.status === 'completed' || run.functionId.endsWith(FAILURE_SUFFIX)) return undefined;
  const error = ending.status === 'failed' ? { error: ending.error } : {};
  return {
    id: run.id,
    name: `inngest/function.${ending.status}`,
    data: { function_id: run.functionId, run_id: run.id, event: run.event, ...error },
    ts: Date.now(),
  };
};

/** Ends the run and drops what was still due for it. Returns the event that tells of it, for the caller to route. */
export const endRun = async (sql: Sql, run: RunToEnd, ending: Ending): Promise<StoredEvent | undefined> => {
  const output = ending.status === 'completed' ? JSON.stringify(ending.output ?? null) : null;
  const error = ending.status === 'failed' ? JSON.stringify(ending.error) : null;
  await sql.query(
    `update job_run set status = $2, output = $3, error = $4, singleton_key = null, ended_at = now() where id = $1`,
    [run.id, ending.status, output, error],
  );
  await sql.query('delete from job_item where run_id = $1', [run.id]);
  return announcement(run, ending);
};
