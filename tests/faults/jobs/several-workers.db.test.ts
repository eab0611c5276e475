import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from '@/tests/lib/platform/jobs/rig';
import { buildFunction, STEPS } from './build-function';
import { type Effect, Effects } from './effects';
import { startWorker, type WorkerProcess } from './worker';

const RUNS = 16;
const TIMEOUT_MS = 60_000;
const KILLS = 2;

let rig: Rig;
let effects: Effects;
const workers: WorkerProcess[] = [];
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  effects.remove();
  await rig.rest();
});
afterAll(() => rig.close());

const startOne = async (stepMs: number) => {
  const worker = await startWorker({ databaseUrl: rig.url, effectsFile: effects.file, stepMs });
  workers.push(worker);
  return worker;
};

const sendAll = async () => {
  const { client } = await rig.load((inngest) => [buildFunction(inngest, effects, 0)]);
  await client.send(Array.from({ length: RUNS }, (_, run) => ({ name: 'test/build', data: { name: `run-${run}` } })));
};

const allCompleted = async () => (await rig.runs('build')).every((run) => run.status === 'completed');

/** The steps that began while another process, which was alive, was still in them. */
const overlaps = (list: readonly Effect[], killed: ReadonlySet<number>): string[] => {
  const inside = new Map<string, number>();
  const found: string[] = [];
  for (const { what, pid, name, step } of list) {
    const key = `${name}/${step}`;
    const holder = inside.get(key);
    if (what === 'end') inside.delete(key);
    else if (holder !== undefined && !killed.has(holder)) found.push(key);
    if (what === 'begin') inside.set(key, pid);
  }
  return found;
};

const randomFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

describe('several processes share one queue', () => {
  it(
    'never run the same step twice while all of them live',
    async () => {
      effects = Effects.make();
      await sendAll();
      const pids = (await Promise.all([startOne(20), startOne(20)])).map(({ pid }) => pid);
      await rig.until(allCompleted);
      const all = effects.all();
      expect(all.filter(({ what }) => what === 'begin')).toHaveLength(RUNS * STEPS.length);
      expect(overlaps(all, new Set())).toEqual([]);
      expect(new Set(all.map(({ pid }) => pid))).toEqual(new Set(pids));
    },
    TIMEOUT_MS,
  );

  it(
    'finish every run though processes are killed at random, and never run a step beside one that lives',
    async () => {
      const seed = Number(process.env.SEED ?? Date.now() % 100_000);
      const random = randomFrom(seed);
      effects = Effects.make();
      await sendAll();
      await Promise.all([startOne(40), startOne(40)]);
      const killed = new Set<number>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await wait(150 + random() * 300);
        const victim = workers.splice(kill % 2, 1)[0];
        await victim?.kill();
        killed.add(victim?.pid ?? 0);
        await startOne(40);
      }
      await rig.until(allCompleted);
      expect(overlaps(effects.all(), killed), `seed ${seed}`).toEqual([]);
      const runs = await rig.runs('build');
      expect(runs.map(({ output }) => output)).toEqual(Array.from({ length: RUNS }, () => ({ sum: 3 })));
    },
    TIMEOUT_MS,
  );
});
