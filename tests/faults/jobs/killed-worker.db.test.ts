import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from '@/tests/lib/platform/jobs/rig';
import { buildFunction, STEPS } from './build-function';
import { MOMENTS } from './dying-database';
import { Effects } from './effects';
import { startWorker } from './worker';

let rig: Rig;
let effects: Effects;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(async () => {
  effects.remove();
  await rig.rest();
});
afterAll(() => rig.close());

// One call for each step, and one in which the function returns.
const CALLS = STEPS.length + 1;
const DEATHS = Array.from({ length: CALLS }, (_, call) => MOMENTS.map((moment) => ({ moment, call: call + 1 }))).flat();

/** The attempts in which the step must have begun, given when the process died. */
const expectedAttempts = (place: number, { moment, call }: (typeof DEATHS)[number]): number[] => {
  if (call !== place + 1 || moment === 'settled') return [0];
  return moment === 'settling' ? [0, 1] : [1];
};

describe('a process killed at any boundary of a step loses no work and repeats at most the step it was in', () => {
  it.each(DEATHS)('killed when call $call is $moment', async (death) => {
    effects = Effects.make();
    const { client, executor } = await rig.load((inngest) => [buildFunction(inngest, effects, 0)]);
    await client.send({ name: 'test/build', data: { name: 'a' } });
    const worker = await startWorker({ databaseUrl: rig.url, effectsFile: effects.file, stepMs: 0, dies: death });
    expect(await worker.death).toBe('SIGKILL');
    executor.start();
    const [run] = await rig.ended('build', 'completed');
    expect(run).toMatchObject({ output: { sum: 3 }, stepCount: STEPS.length });
    for (const [place, step] of STEPS.entries()) expect(effects.begun(step)).toEqual(expectedAttempts(place, death));
    expect(await rig.rows('select from job_item')).toEqual([]);
  });
});
