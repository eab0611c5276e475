import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JobDatabase } from '@/lib/platform/jobs';
import { type Define, Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const gated = () => {
  const open: (() => void)[] = [];
  const define: Define = (inngest) => [
    inngest.createFunction({ id: 'gated', triggers: [{ event: 'test/gated' }] }, async ({ step }) =>
      step.run('wait', () => new Promise<void>((resolve) => void open.push(resolve))),
    ),
  ];
  return { open, define };
};

const send = (count: number) => Array.from({ length: count }, () => ({ name: 'test/gated', data: {} }));

describe('a worker has as much in hand as it was told, and survives its queue', () => {
  it('works on several items at once, but no more than it was told', async () => {
    let [inside, most] = [0, 0];
    const { client } = await rig.start(
      (inngest) => [
        inngest.createFunction({ id: 'busy', triggers: [{ event: 'test/gated' }] }, async ({ step }) =>
          step.run('work', async () => {
            inside += 1;
            most = Math.max(most, inside);
            await wait(100);
            inside -= 1;
          }),
        ),
      ],
      { concurrency: 2 },
    );
    await client.send(send(6));
    await rig.ended('busy', ...Array.from({ length: 6 }, () => 'completed'));
    expect(most).toBe(2);
  });

  it('works on an event at once, without waiting for its next look at the queue', async () => {
    const { open, define } = gated();
    const { client } = await rig.start(define, { pollMs: 3_600_000 });
    await wait(100);
    await client.send(send(1));
    await rig.until(() => open.length === 1);
    open[0]?.();
    await rig.ended('gated', 'completed');
  });

  it('goes on after the queue could not be reached, and says so', async () => {
    const { open, define } = gated();
    let failures = 3;
    const said: string[] = [];
    const database: JobDatabase = {
      ...rig.database,
      transaction: (work) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error('down')) : rig.database.transaction(work);
      },
    };
    const { executor } = await rig.start(define, { database, log: (message) => said.push(message) });
    await rig.until(() => failures < 0);
    await executor.ingest(send(1));
    await rig.until(() => open.length === 1);
    open[0]?.();
    await rig.ended('gated', 'completed');
    expect(said).toContain('the queue could not be read');
  });

  it('stops at its deadline even when a step does not end', async () => {
    const { open, define } = gated();
    const { client, executor } = await rig.start(define);
    await client.send(send(1));
    await rig.until(() => open.length === 1);
    await executor.stop(10);
    expect(await rig.runs('gated')).toMatchObject([{ status: 'running' }]);
    open[0]?.();
    await rig.until(async () => (await rig.rows('select from job_step')).length === 1);
  });
});
