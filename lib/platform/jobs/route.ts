import 'server-only';
import type { Sql } from './contract';
import { type Ending, endRun, type RunToEnd } from './end-run';
import { keepEvent, type StoredEvent } from './event';
import type { JobFunction, JobFunctions } from './job-function';
import { runKeys, startRun } from './start-run';

const ACTIVE_RUNS = `select id, function_id as "functionId", event from job_run
  where function_id = $1 and status in ('queued', 'running')`;

/** Ends the run and lets whoever listens for its failure or cancellation hear of it, all in one transaction. */
export const endAndAnnounce = async (
  sql: Sql,
  functions: JobFunctions,
  run: RunToEnd,
  ending: Ending,
): Promise<void> => {
  const event = await endRun(sql, run, ending);
  if (event !== undefined) await acceptEvent(sql, functions, event);
};

const cancelRuns = async (sql: Sql, functions: JobFunctions, job: JobFunction, event: StoredEvent): Promise<void> => {
  const cancels = job.cancelOn.filter((cancel) => cancel.event === event.name);
  if (cancels.length === 0) return;
  // In the order of their ids, so that two cancellations cannot wait for each other.
  const { rows } = await sql.query<RunToEnd>(`${ACTIVE_RUNS} order by id for update`, [job.id]);
  for (const run of rows) {
    const isMeant = cancels.some(({ matches }) => !matches || Boolean(matches({ event: run.event, async: event })));
    if (isMeant) await endAndAnnounce(sql, functions, run, { status: 'cancelled' });
  }
};

const triggerRun = async (sql: Sql, functions: JobFunctions, job: JobFunction, event: StoredEvent): Promise<void> => {
  const isTriggered = job.triggers.some(
    (trigger) => trigger.event === event.name && (!trigger.matches || Boolean(trigger.matches({ event }))),
  );
  if (!isTriggered) return;
  const keys = runKeys(job, event);
  if (job.singleton?.mode === 'cancel') {
    const { rows } = await sql.query<RunToEnd>(`${ACTIVE_RUNS} and singleton_key = $2 order by id for update`, [
      job.id,
      keys.singleton,
    ]);
    for (const run of rows) await endAndAnnounce(sql, functions, run, { status: 'cancelled' });
  }
  await startRun(sql, job, event, keys);
};

/** Keeps an event, cancels what it cancels and starts what it triggers; a repeated event does nothing. */
export const acceptEvent = async (sql: Sql, functions: JobFunctions, event: StoredEvent): Promise<void> => {
  if (!(await keepEvent(sql, event))) return;
  for (const job of functions.values()) {
    await cancelRuns(sql, functions, job, event);
    await triggerRun(sql, functions, job, event);
  }
};
