import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimItem } from '@/lib/platform/jobs/claim';
import type { JobDatabase } from '@/lib/platform/jobs/contract';
import { settle } from '@/lib/platform/jobs/settle';
import { saveStep } from '@/lib/platform/jobs/step-state';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const claimOne = async () => {
  await rig.rows(`insert into job_run (id, function_id, event, status) values ('r', 'f', '{}', 'running')`);
  await rig.rows(`insert into job_item (run_id, kind, step_id) values ('r', 'call', 'step')`);
  return claimAgain();
};

const claimAgain = async () => {
  const claimant = { functionIds: ['f'], executor: null, leaseMs: 30_000 };
  const item = await rig.database.transaction((sql) => claimItem(sql, claimant));
  if (item === undefined) throw new Error('nothing to claim');
  return item;
};

const stepIds = async () => (await rig.rows<{ id: string }>('select id from job_step')).map(({ id }) => id);

const saving = (id: string) => async (sql: Parameters<typeof saveStep>[0]) => {
  await saveStep(sql, 'r', { id, op: 'StepRun', state: { data: null } });
};

/** Loses the connection at the moments the test names, before or after the commit. */
const unreliable = (failures: ('before' | 'after')[]): JobDatabase => ({
  ...rig.database,
  transaction: async (work) => {
    const failure = failures.shift();
    if (failure === 'before') throw new Error('Connection terminated unexpectedly');
    const value = await rig.database.transaction(work);
    if (failure === 'after') throw new Error('Connection terminated unexpectedly');
    return value;
  },
});

describe("a step's result is written once, by the one that holds its lease", () => {
  it('drops the result of a worker whose item was given to another', async () => {
    const zombie = await claimOne();
    await rig.rows("update job_item set lease_until = now() - interval '1 second'");
    const heir = await claimAgain();
    expect(await settle(rig.database, heir, saving('by-the-heir'))).toBe(true);
    expect(await settle(rig.database, zombie, saving('by-the-zombie'))).toBe(false);
    expect(await stepIds()).toEqual(['by-the-heir']);
  });

  it('drops the result of a worker whose item has a new holder that is still at work', async () => {
    const zombie = await claimOne();
    await rig.rows("update job_item set lease_until = now() - interval '1 second'");
    await claimAgain();
    expect(await settle(rig.database, zombie, saving('by-the-zombie'))).toBe(false);
    expect(await stepIds()).toEqual([]);
  });

  it('writes nothing of a result whose writing fails halfway', async () => {
    const item = await claimOne();
    const halfway = settle(rig.database, item, async (sql) => {
      await saving('half')(sql);
      throw new Error('halfway');
    });
    await expect(halfway).rejects.toThrow('halfway');
    expect(await stepIds()).toEqual([]);
    expect(await rig.rows('select from job_item')).toHaveLength(1);
  });

  it('tries again when the connection goes before the commit', async () => {
    const item = await claimOne();
    expect(await settle(unreliable(['before', 'before']), item, saving('once'))).toBe(true);
    expect(await stepIds()).toEqual(['once']);
  });

  it('writes once when the connection goes after the commit', async () => {
    const item = await claimOne();
    expect(await settle(unreliable(['after']), item, saving('once'))).toBe(false);
    expect(await rig.rows('select step_count as "stepCount" from job_run')).toEqual([{ stepCount: 1 }]);
  });

  it('asks for another discovery when a step ended while this one was under way', async () => {
    const item = await claimOne();
    await rig.rows('update job_item set is_dirty = true');
    await settle(rig.database, item, async () => undefined);
    expect(await rig.rows('select step_id, is_dirty from job_item')).toEqual([{ step_id: 'step', is_dirty: false }]);
  });
});
