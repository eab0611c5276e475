import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Sql } from './contract';
import type { LeasedItem } from './item';

export interface Claimant {
  /** Items of other functions are left for a process that serves them. */
  readonly functionIds: readonly string[];
  /** The claimant's presence, or null when it cannot prove that it lives and only the lease speaks for it. */
  readonly executor: number | null;
  readonly leaseMs: number;
}

// Claims are taken one at a time, so that two cannot both see the last free place under a concurrency limit.
export const CLAIM_LOCK = 0x6a6f6263;

const CLAIM = `
  with busy as materialized (
    select key, count(*) as leased
      from job_item i join job_run r on r.id = i.run_id cross join unnest(r.concurrency_keys) key
     where i.kind = 'call' and i.lease_until >= now()
     group by key),
  due as (
    select i.id, i.lease_token is not null as was_lost
      from job_item i join job_run r on r.id = i.run_id
     where i.run_at <= now() and (i.lease_until is null or i.lease_until < now()) and r.function_id = any($1)
       and (i.kind <> 'call' or not exists (
             select from unnest(r.concurrency_keys, r.concurrency_limits) k(key, places)
               join busy on busy.key = k.key
              where busy.leased >= k.places))
     order by i.run_at, i.id limit 1
     for update of i skip locked)
  update job_item i
     set lease_token = $2, lease_until = now() + $3 * interval '1 ms', executor = $4,
         attempt = i.attempt + due.was_lost::int
    from due where due.id = i.id
  returning i.id, i.run_id as "runId", i.step_id as "stepId", i.kind, i.attempt, i.lease_token as "leaseToken"`;

/** Leases the item that has been due longest. An item whose last holder never settled it counts one attempt more. */
export const claimItem = async (sql: Sql, { functionIds, executor, leaseMs }: Claimant) => {
  await sql.query('select pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
  const { rows } = await sql.query<LeasedItem>(CLAIM, [functionIds, randomUUID(), leaseMs, executor]);
  return rows[0];
};
