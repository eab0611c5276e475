import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyReply } from '@/lib/platform/jobs/apply-reply';
import type { Op, Reply } from '@/lib/platform/jobs/protocol';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
beforeEach(async () => {
  await rig.rows(`insert into job_run (id, function_id, event, status) values ('r', 'f', '{}', 'running')`);
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const CANARY = 'Anne Example 9900000001';
const rawError = { name: 'TypeError', message: CANARY, stack: `at ${CANARY}` };

const apply = (reply: Reply, attempt = 0) => {
  const item = { id: '1', runId: 'r', stepId: 'step', kind: 'call', attempt, leaseToken: 't' } as const;
  return rig.database.transaction((sql) => applyReply(sql, reply, { item, attemptsMax: 4, backoffMs: () => 60_000 }));
};

const ops = (...list: Op[]): Reply => ({ kind: 'ops', ops: list, retryAfter: undefined });
const rejected = { kind: 'rejected', error: { name: 'Error', message: 'x-y' }, isFinal: false } as const;

const items = () =>
  rig.rows(`select step_id as "stepId", attempt, last_error as "lastError", run_at > now() + interval '50 s' as "isLater"
    from job_item order by step_id`);

describe('what a call brought is written down', () => {
  it.each(['StepFailed', 'StepError'])('redacts the error of a %s, whatever the SDK sent', async (op) => {
    await apply(ops({ op, id: 's', error: rawError }), 3);
    expect(await rig.rows('select id, state from job_step')).toEqual([
      { id: 's', state: { error: { name: 'TypeError', message: 'withheld' } } },
    ]);
  });

  it('queues the same item again after a StepError, later, with the attempt counted', async () => {
    expect(await apply(ops({ op: 'StepError', id: 's', error: rawError }), 1)).toBeUndefined();
    const lastError = { name: 'TypeError', message: 'withheld' };
    expect(await items()).toEqual([{ stepId: 'step', attempt: 2, lastError, isLater: true }]);
  });

  it('retries an error of the function while attempts are left, and no longer', async () => {
    expect(await apply({ ...rejected, retryAfter: undefined }, 2)).toBeUndefined();
    expect(await items()).toMatchObject([{ stepId: 'step', attempt: 3 }]);
    expect(await apply({ ...rejected, retryAfter: undefined }, 3)).toEqual({ status: 'failed', error: rejected.error });
  });

  it('fails at once on an error that is final', async () => {
    const ending = await apply({ ...rejected, isFinal: true, retryAfter: undefined });
    expect(ending).toMatchObject({ status: 'failed' });
  });

  it('plans each step once, however often it is found', async () => {
    const planned = { op: 'StepPlanned', id: 's' };
    await apply(ops(planned, { op: 'StepPlanned', id: 't' }));
    await apply(ops(planned));
    expect(await items()).toMatchObject([{ stepId: 's' }, { stepId: 't' }]);
  });

  it.each([
    ['InvokeFunction', {}, 'step-kind-unsupported'],
    ['AIGateway', {}, 'step-kind-unsupported'],
    ['WaitForSignal', {}, 'step-kind-unsupported'],
    ['toString', {}, 'step-kind-unsupported'],
    ['StepPlanned', { opts: { parallelMode: 'race' } }, 'parallel-race-unsupported'],
  ])('fails loudly on %s %j', async (op, fields, message) => {
    expect(await apply(ops({ op, id: 's', ...fields }))).toMatchObject({ status: 'failed', error: { message } });
  });

  it('refuses an output of the run that is too large', async () => {
    const ending = await apply({ kind: 'completed', output: 'x'.repeat(4 * 1_024 * 1_024) });
    expect(ending).toMatchObject({ status: 'failed', error: { message: 'run-output-too-large' } });
  });
});
