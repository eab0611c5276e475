import 'server-only';
import { applyReply } from './apply-reply';
import type { JobDatabase, JobLog, Sql } from './contract';
import type { Ending, RunToEnd } from './end-run';
import type { HandlerClient } from './handler-client';
import { DISCOVERY, type LeasedItem, queueDiscovery } from './item';
import type { JobFunction, JobFunctions } from './job-function';
import type { Reply } from './protocol';
import { redactError } from './redacted-error';
import { endAndAnnounce } from './route';
import { settle } from './settle';
import { loadStepStates, type StepStates, saveStep } from './step-state';

export interface WorkNeeds {
  readonly database: JobDatabase;
  readonly functions: JobFunctions;
  readonly handler: HandlerClient;
  readonly backoffMs: (attempt: number) => number;
  readonly log: JobLog;
}

interface LoadedRun extends RunToEnd {
  readonly steps: StepStates;
  readonly hasSiblings: boolean;
}

const WORKER_LOST = { name: 'WorkerLost', message: 'worker-lost' };

const loadRun = async (sql: Sql, item: LeasedItem): Promise<LoadedRun | undefined> => {
  const { rows } = await sql.query<RunToEnd & { hasSiblings: boolean }>(
    `update job_run set status = 'running', started_at = coalesce(started_at, now())
      where id = $1 and status in ('queued', 'running')
     returning id, function_id as "functionId", event,
       exists (select from job_item where run_id = $1 and id <> $2) as "hasSiblings"`,
    [item.runId, item.id],
  );
  const [run] = rows;
  if (run === undefined) return undefined;
  return { ...run, steps: item.kind === 'sleep' ? [] : await loadStepStates(sql, item.runId) };
};

const wakeUp = async (sql: Sql, { runId, stepId }: LeasedItem): Promise<Ending | undefined> => {
  const broken = await saveStep(sql, runId, { id: stepId, op: 'Sleep', state: null });
  if (broken !== undefined) return { status: 'failed', error: broken };
  await queueDiscovery(sql, runId);
  return undefined;
};

/** Each process that had the last attempts in hand died: nobody but us is left to say so. */
const giveUp = async (sql: Sql, { runId, stepId }: LeasedItem): Promise<Ending | undefined> => {
  if (stepId === DISCOVERY) return { status: 'failed', error: WORKER_LOST };
  const broken = await saveStep(sql, runId, { id: stepId, op: 'StepFailed', state: { error: WORKER_LOST } });
  if (broken !== undefined) return { status: 'failed', error: broken };
  await queueDiscovery(sql, runId);
  return undefined;
};

const callFunction = async (
  { handler }: WorkNeeds,
  job: JobFunction,
  run: LoadedRun,
  item: LeasedItem,
): Promise<Reply> => {
  const { event, steps, hasSiblings } = run;
  try {
    return await handler.call(job.id, { item, event, steps, hasSiblings, attemptsMax: job.attemptsMax });
  } catch (error) {
    return { kind: 'rejected', error: redactError(error), isFinal: false, retryAfter: undefined };
  }
};

const outcome = async (needs: WorkNeeds, job: JobFunction, run: LoadedRun, item: LeasedItem) => {
  if (item.kind === 'sleep') return (sql: Sql) => wakeUp(sql, item);
  if (item.attempt >= job.attemptsMax) return (sql: Sql) => giveUp(sql, item);
  const reply = await callFunction(needs, job, run, item);
  const context = { item, attemptsMax: job.attemptsMax, backoffMs: needs.backoffMs };
  return (sql: Sql) => applyReply(sql, reply, context);
};

/** Does one leased item: calls the function, then writes what came of it in the transaction that gives the item back. */
export const workItem = async (needs: WorkNeeds, item: LeasedItem): Promise<void> => {
  const { database, functions, log } = needs;
  const run = await database.transaction((sql) => loadRun(sql, item));
  const job = run && functions.get(run.functionId);
  if (run === undefined || job === undefined) return;
  const apply = await outcome(needs, job, run, item);
  const ended: { ending?: Ending | undefined } = {};
  const isSettled = await settle(database, item, async (sql) => {
    ended.ending = await apply(sql);
    if (ended.ending !== undefined) await endAndAnnounce(sql, functions, run, ended.ending);
  });
  const facts = { runId: run.id, functionId: run.functionId };
  if (!isSettled) log('a result that came too late was dropped', facts);
  else if (ended.ending !== undefined) log('a run has ended', { ...facts, status: ended.ending.status });
};
