import 'server-only';
import { ulid } from 'ulid';
import type { Sql } from './contract';
import type { StoredEvent } from './event';
import { EventRefusedError } from './event-refused-error';
import type { Expression } from './expression';
import type { JobFunction } from './job-function';

export interface RunKeys {
  readonly idempotency: string | null;
  readonly singleton: string | null;
  readonly concurrency: readonly string[];
  readonly limits: readonly number[];
}

const SCALARS = ['string', 'number', 'boolean'];

/**
 * The run's keys, computed once from the event that starts it. An event that lacks what a key is made of is refused: to
 * go on would make strangers share one key.
 */
export const runKeys = (job: JobFunction, event: StoredEvent): RunKeys => {
  const text = (expression: Expression | undefined, purpose: string): string => {
    const value = expression?.({ event });
    if (expression !== undefined && !SCALARS.includes(typeof value))
      throw new EventRefusedError(`event ${event.name} holds no value for the ${purpose} key of ${job.id}`);
    return String(value ?? '');
  };
  return {
    idempotency: job.idempotency ? text(job.idempotency, 'idempotency') : null,
    singleton: job.singleton ? text(job.singleton.key, 'singleton') : null,
    concurrency: job.concurrency.map(({ prefix, key }) => `${prefix}|${text(key, 'concurrency')}`),
    limits: job.concurrency.map(({ limit }) => limit),
  };
};

/** Queues a run and its first call, unless its idempotency or singleton key is taken. */
export const startRun = async (sql: Sql, job: JobFunction, event: StoredEvent, keys: RunKeys): Promise<void> => {
  await sql.query(
    `with started as (
       insert into job_run (id, function_id, event, idempotency_key, singleton_key, concurrency_keys, concurrency_limits)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id)
     insert into job_item (run_id, kind, step_id) select id, 'call', 'step' from started`,
    [ulid(), job.id, JSON.stringify(event), keys.idempotency, keys.singleton, keys.concurrency, keys.limits],
  );
};
