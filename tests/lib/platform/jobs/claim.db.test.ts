import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimItem } from '@/lib/platform/jobs/claim';
import type { Sql } from '@/lib/platform/jobs/contract';
import { readJobFunctions } from '@/lib/platform/jobs/job-function';
import { startRun } from '@/lib/platform/jobs/start-run';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const claimant = { functionIds: ['build'], executor: null, leaseMs: 30_000 };
const event = { id: 'e', name: 'test/build', data: {}, ts: 0 };

const queueRun = (sql: Sql, functionId: string, concurrency: readonly string[], limits: readonly number[]) => {
  const job = readJobFunctions([{ id: functionId, triggers: [], steps: {} }]).get(functionId);
  if (job === undefined) throw new Error('no such function');
  return startRun(sql, job, event, { idempotency: null, singleton: null, concurrency, limits });
};

const queue = (count: number, keys: readonly string[] = [], limits: readonly number[] = [], functionId = 'build') =>
  rig.database.transaction(async (sql) => {
    for (let run = 0; run < count; run += 1) await queueRun(sql, functionId, keys, limits);
  });

const claim = () => rig.database.transaction((sql) => claimItem(sql, claimant));

describe('an item is leased to one claimant at a time', () => {
  it('gives each item once, however many ask at the same moment', async () => {
    await queue(5);
    const claimed = await Promise.all(Array.from({ length: 9 }, claim));
    const ids = claimed.flatMap((item) => item?.id ?? []);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  it('gives an item again when its lease has run out, and counts an attempt for the holder that was lost', async () => {
    await queue(1);
    const first = await claim();
    expect(await claim()).toBeUndefined();
    await rig.rows("update job_item set lease_until = now() - interval '1 second'");
    const second = await claim();
    expect(second).toMatchObject({ id: first?.id, attempt: 1 });
    expect(second?.leaseToken).not.toBe(first?.leaseToken);
  });

  it('gives nothing before it is due', async () => {
    await queue(1);
    await rig.rows("update job_item set run_at = now() + interval '1 hour'");
    expect(await claim()).toBeUndefined();
  });

  it('leaves the items of functions that this process does not serve', async () => {
    await queue(1, [], [], 'served-elsewhere');
    expect(await claim()).toBeUndefined();
  });
});

describe('a concurrency limit holds over all claimants', () => {
  it.each([1, 2])('gives %i of five items that share a key', async (limit) => {
    await queue(5, ['build||tenant-a'], [limit]);
    const claimed = await Promise.all(Array.from({ length: 5 }, claim));
    expect(claimed.filter((item) => item !== undefined)).toHaveLength(limit);
  });

  it('lets another key pass a queue that is held up', async () => {
    await queue(3, ['build||tenant-a'], [1]);
    await queue(1, ['build||tenant-b'], [1]);
    const claimed = [await claim(), await claim(), await claim()];
    expect(claimed.filter((item) => item !== undefined)).toHaveLength(2);
  });

  it('obeys the tightest of several limits', async () => {
    await queue(3, ['build||tenant-a', 'account||all'], [3, 1]);
    const claimed = [await claim(), await claim()];
    expect(claimed.filter((item) => item !== undefined)).toHaveLength(1);
  });
});
