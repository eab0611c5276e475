import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

describe('a step may take longer than its lease', () => {
  it('keeps its item from every other executor for as long as it runs', async () => {
    const began: number[] = [];
    let finish: (() => void) | undefined;
    const define = (inngest: Parameters<Parameters<Rig['start']>[0]>[0]) => [
      inngest.createFunction({ id: 'long', triggers: [{ event: 'test/long' }] }, async ({ attempt, step }) =>
        step.run('long', () => {
          began.push(attempt);
          return new Promise<void>((resolve) => {
            finish = resolve;
          });
        }),
      ),
    ];
    const options = { leaseMs: 400, graceMs: 100 };
    const { client } = await rig.start(define, options);
    await rig.start(define, options);
    await client.send({ name: 'test/long', data: {} });
    await rig.until(() => began.length === 1);
    const [lease] = await rig.rows<{ first: Date }>('select lease_until as first from job_item');
    await rig.until(async () => {
      const [row] = await rig.rows<{ over: boolean }>("select now() > $1::timestamptz + interval '400 ms' as over", [
        lease?.first,
      ]);
      return row?.over;
    });
    finish?.();
    await rig.ended('long', 'completed');
    expect(began).toEqual([0]);
  });
});
