import 'server-only';
import type { Sql } from './contract';
import { jsonBytes, RUN_STATE_BYTES_MAX, RUN_STEPS_MAX, STEP_OUTPUT_BYTES_MAX } from './limits';
import type { RedactedError } from './redacted-error';

/** What the SDK is told of a finished step: its output, its failure, or null for a sleep that is over. */
export type StepState = { readonly data: unknown } | { readonly error: RedactedError } | null;

export interface FinishedStep {
  readonly id: string;
  readonly name?: string | undefined;
  readonly op: string;
  readonly state: StepState;
}

/** Step states by id, in the order in which the steps were completed. */
export type StepStates = readonly { readonly id: string; readonly state: StepState }[];

const LIMITS: readonly { name: string; message: string; isOver: (run: Totals, bytes: number) => boolean }[] = [
  {
    name: 'StepOutputTooLarge',
    message: 'step-output-too-large',
    isOver: (_, bytes) => bytes > STEP_OUTPUT_BYTES_MAX,
  },
  {
    name: 'RunStateTooLarge',
    message: 'run-state-too-large',
    isOver: ({ stateBytes }) => stateBytes > RUN_STATE_BYTES_MAX,
  },
  { name: 'TooManySteps', message: 'too-many-steps', isOver: ({ stepCount }) => stepCount > RUN_STEPS_MAX },
];

interface Totals {
  readonly stepCount: number;
  readonly stateBytes: number;
}

const countStep = async (sql: Sql, runId: string, bytes: number): Promise<Totals> => {
  const { rows } = await sql.query<Totals>(
    `update job_run set step_count = step_count + 1, state_bytes = state_bytes + $2 where id = $1
     returning step_count as "stepCount", state_bytes::float8 as "stateBytes"`,
    [runId, bytes],
  );
  const [totals] = rows;
  if (totals === undefined) throw new Error(`run ${runId} is gone`);
  return totals;
};

/** Memoises a finished step. Returns the limit that the run has broken by it, if any. */
export const saveStep = async (sql: Sql, runId: string, step: FinishedStep): Promise<RedactedError | undefined> => {
  const json = JSON.stringify(step.state);
  const bytes = jsonBytes(json);
  const totals = await countStep(sql, runId, bytes);
  const broken = LIMITS.find(({ isOver }) => isOver(totals, bytes));
  if (broken !== undefined) return { name: broken.name, message: broken.message };
  await sql.query(
    `insert into job_step (run_id, id, name, op, state, position, completed_at) values ($1, $2, $3, $4, $5, $6, now())
     on conflict (run_id, id) do update
       set state = excluded.state, position = excluded.position, completed_at = excluded.completed_at`,
    [runId, step.id, step.name ?? null, step.op, json, totals.stepCount],
  );
  return undefined;
};

/** Notes a step that is to run by itself. False: an earlier discovery has planned it already. */
export const planStep = async (sql: Sql, runId: string, step: Omit<FinishedStep, 'state'>): Promise<boolean> => {
  const { rowCount } = await sql.query(
    'insert into job_step (run_id, id, name, op) values ($1, $2, $3, $4) on conflict do nothing',
    [runId, step.id, step.name ?? null, step.op],
  );
  return rowCount === 1;
};

export const loadStepStates = async (sql: Sql, runId: string): Promise<StepStates> => {
  const { rows } = await sql.query<StepStates[number]>(
    'select id, state from job_step where run_id = $1 and position is not null order by position',
    [runId],
  );
  return rows;
};
