import 'server-only';
import type { Sql } from './contract';
import { retryTime, wakeTime } from './duration';
import type { Ending } from './end-run';
import { type LeasedItem, queueDiscovery, queueRetry, queueSleep, queueStep } from './item';
import { jsonBytes, STEP_OUTPUT_BYTES_MAX } from './limits';
import type { Op, Reply } from './protocol';
import { type RedactedError, redactError } from './redacted-error';
import { planStep, type StepState, saveStep } from './step-state';

export interface ReplyContext {
  readonly item: LeasedItem;
  readonly attemptsMax: number;
  readonly backoffMs: (attempt: number) => number;
}

type Applied = Ending | 'saved' | undefined;
type Apply = (sql: Sql, op: Op, context: ReplyContext, retryAfter: string | undefined) => Promise<Applied>;

const failed = (error: RedactedError): Ending => ({ status: 'failed', error });

const unsupported = (feature: string): Ending => failed({ name: 'UnsupportedJobError', message: feature });

const isLastAttempt = ({ item, attemptsMax }: ReplyContext): boolean => item.attempt + 1 >= attemptsMax;

const retry = (sql: Sql, context: ReplyContext, error: RedactedError, retryAfter: string | undefined) =>
  queueRetry(sql, context.item, retryTime(retryAfter, context.backoffMs(context.item.attempt), new Date()), error);

const save = async (sql: Sql, op: Op, context: ReplyContext, state: StepState): Promise<Applied> => {
  const step = { id: op.id, name: op.displayName ?? undefined, op: op.op, state };
  const broken = await saveStep(sql, context.item.runId, step);
  return broken === undefined ? 'saved' : failed(broken);
};

const complete = (output: unknown): Ending =>
  jsonBytes(JSON.stringify(output ?? null)) > STEP_OUTPUT_BYTES_MAX
    ? failed({ name: 'RunOutputTooLarge', message: 'run-output-too-large' })
    : { status: 'completed', output };

const plan = async (sql: Sql, op: Op, { item }: ReplyContext, queue: () => Promise<void>): Promise<Applied> => {
  if (op.opts?.parallelMode === 'race') return unsupported('parallel-race-unsupported');
  if (await planStep(sql, item.runId, { id: op.id, name: op.displayName ?? undefined, op: op.op })) await queue();
  return undefined;
};

const APPLY: Readonly<Record<string, Apply>> = {
  StepRun: (sql, op, context) => save(sql, op, context, { data: op.data ?? null }),
  StepFailed: (sql, op, context) => save(sql, op, context, { error: redactError(op.error) }),
  StepError: async (sql, op, context, retryAfter) => {
    const error = redactError(op.error);
    if (isLastAttempt(context)) return save(sql, op, context, { error });
    await retry(sql, context, error, retryAfter);
    return undefined;
  },
  StepPlanned: (sql, op, context) => plan(sql, op, context, () => queueStep(sql, context.item.runId, op.id)),
  Sleep: (sql, op, context) =>
    plan(sql, op, context, () => queueSleep(sql, context.item.runId, op.id, wakeTime(op.name ?? '', new Date()))),
  RunComplete: async (_, op) => complete(op.data),
};

/** Writes down what a call brought. Returns how the run has ended, if it has. */
export const applyReply = async (sql: Sql, reply: Reply, context: ReplyContext): Promise<Ending | undefined> => {
  if (reply.kind === 'completed') return complete(reply.output);
  if (reply.kind === 'rejected') {
    if (reply.isFinal || isLastAttempt(context)) return failed(reply.error);
    await retry(sql, context, reply.error, reply.retryAfter);
    return undefined;
  }
  let isSaved = false;
  for (const op of reply.ops) {
    const apply = Object.hasOwn(APPLY, op.op) ? APPLY[op.op] : undefined;
    const applied = apply ? await apply(sql, op, context, reply.retryAfter) : unsupported('step-kind-unsupported');
    if (applied === 'saved') isSaved = true;
    else if (applied !== undefined) return applied;
  }
  if (isSaved) await queueDiscovery(sql, context.item.runId);
  return undefined;
};
