import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadStepStates, planStep, saveStep } from '@/lib/platform/jobs/step-state';
import { Rig } from './rig';

const MIB = 1_024 * 1_024;

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const addRun = (stepCount: number, stateBytes: number) =>
  rig.rows(`insert into job_run (id, function_id, event, step_count, state_bytes) values ('r', 'f', '{}', $1, $2)`, [
    stepCount,
    stateBytes,
  ]);

const save = (id: string, data: unknown) =>
  rig.database.transaction((sql) => saveStep(sql, 'r', { id, op: 'StepRun', state: { data } }));

const load = () => rig.database.transaction((sql) => loadStepStates(sql, 'r'));

describe('step states are kept exactly and in the order of completion', () => {
  it('gives back what was saved, planned steps aside', async () => {
    await addRun(0, 0);
    const data = { b: 1.0, a: 'nul \u0000 and \ud800', list: [null, '€'] };
    await rig.database.transaction((sql) => planStep(sql, 'r', { id: 'z', op: 'StepPlanned' }));
    await rig.database.transaction((sql) => planStep(sql, 'r', { id: 'planned-only', op: 'StepPlanned' }));
    await save('z', data);
    await save('a', null);
    expect(await load()).toEqual([
      { id: 'z', state: { data } },
      { id: 'a', state: { data: null } },
    ]);
  });

  it('says whether a step was planned before', async () => {
    await addRun(0, 0);
    const plan = () => rig.database.transaction((sql) => planStep(sql, 'r', { id: 'p', op: 'StepPlanned' }));
    expect([await plan(), await plan()]).toEqual([true, false]);
  });
});

describe("a run keeps within Inngest's limits", () => {
  it.each([
    ['the last byte of 4 MiB of output', 0, 0, 4 * MIB, undefined],
    ['one byte more', 0, 0, 4 * MIB + 1, 'step-output-too-large'],
    ['the last byte of 32 MiB of state', 0, 31 * MIB, MIB, undefined],
    ['one byte more than 32 MiB', 0, 31 * MIB + 1, MIB, 'run-state-too-large'],
    ['the thousandth step', 999, 0, 16, undefined],
    ['one step more', 1_000, 0, 16, 'too-many-steps'],
  ])('%s', async (_, stepCount, stateBytes, bytes, reason) => {
    await addRun(stepCount, stateBytes);
    const overhead = JSON.stringify({ data: '' }).length;
    expect((await save('s', 'x'.repeat(bytes - overhead)))?.message).toBe(reason);
    expect(await load()).toHaveLength(reason === undefined ? 1 : 0);
  });
});
