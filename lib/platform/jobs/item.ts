import 'server-only';
import type { Sql } from './contract';
import type { RedactedError } from './redacted-error';

/** Something due, in the hands of whoever holds its lease token. */
export interface LeasedItem {
  readonly id: string;
  readonly runId: string;
  readonly stepId: string;
  readonly kind: 'call' | 'sleep';
  readonly attempt: number;
  readonly leaseToken: string;
}

/** The step id of a call that discovers what comes next, as the SDK names it. */
export const DISCOVERY = 'step';

/** Queues a call of the function that runs from the memoised steps to what comes next; none while planned steps run. */
export const queueDiscovery = async (sql: Sql, runId: string): Promise<void> => {
  await sql.query(
    `insert into job_item (run_id, kind, step_id)
     select $1, 'call', $2
      where exists (select from job_run where id = $1 and status = 'running')
        and not exists (select from job_item where run_id = $1 and kind = 'call' and step_id <> $2)
     on conflict (run_id, kind, step_id) do update set is_dirty = true`,
    [runId, DISCOVERY],
  );
};

export const queueStep = async (sql: Sql, runId: string, stepId: string): Promise<void> => {
  await sql.query("insert into job_item (run_id, kind, step_id) values ($1, 'call', $2)", [runId, stepId]);
};

export const queueSleep = async (sql: Sql, runId: string, stepId: string, until: Date): Promise<void> => {
  await sql.query("insert into job_item (run_id, kind, step_id, run_at) values ($1, 'sleep', $2, $3)", [
    runId,
    stepId,
    until,
  ]);
};

export const queueRetry = async (sql: Sql, item: LeasedItem, at: Date, error: RedactedError): Promise<void> => {
  await sql.query(
    `insert into job_item (run_id, kind, step_id, attempt, run_at, last_error) values ($1, 'call', $2, $3, $4, $5)
     on conflict (run_id, kind, step_id) do update
       set attempt = excluded.attempt, run_at = excluded.run_at, last_error = excluded.last_error`,
    [item.runId, item.stepId, item.attempt + 1, at, JSON.stringify(error)],
  );
};
