import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Define, Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

/** A function whose step waits until the test lets it go. */
const gated = () => {
  const waiting = new Map<string, () => void>();
  const began: string[] = [];
  const gate = (name: string) => {
    began.push(name);
    return new Promise<void>((resolve) => waiting.set(name, resolve));
  };
  const open = (name: string) => waiting.get(name)?.();
  return { gate, began, open };
};

describe('cancelOn stops the runs that the event means', () => {
  const cancellable =
    ({ gate, ran }: { gate: (name: string) => Promise<void>; ran: string[] }): Define =>
    (inngest) => [
      inngest.createFunction(
        {
          id: 'build',
          triggers: [{ event: 'test/build' }],
          cancelOn: [{ event: 'test/cancelled', match: 'data.exportId' }],
        },
        async ({ event, step }) => {
          const name = String(event.data.exportId);
          await step.run('one', () => gate(name));
          await step.run('two', () => void ran.push(name));
        },
      ),
      inngest.createFunction(
        { id: 'tidy', triggers: [{ event: 'inngest/function.cancelled' }] },
        async ({ event }) => event.data.event.data.exportId,
      ),
    ];

  it('lets the running step finish, drops its result, runs no further step, and tells who tidies up', async () => {
    const { gate, began, open } = gated();
    const ran: string[] = [];
    const { client } = await rig.start(cancellable({ gate, ran }));
    for (const exportId of ['a', 'b']) await client.send({ name: 'test/build', data: { exportId } });
    await rig.until(() => began.length === 2);
    await client.send({ name: 'test/cancelled', data: { exportId: 'a' } });
    open('a');
    open('b');
    const [cancelled] = await rig.ended('build', 'cancelled', 'completed');
    await rig.until(async () => (await rig.rows('select from job_item')).length === 0);
    expect(cancelled?.stepCount).toBe(0);
    const [tidied] = await rig.ended('tidy', 'completed');
    expect(ran).toEqual(['b']);
    expect(tidied?.output).toBe('a');
  });

  it('leaves nothing due for a run that was cancelled in its sleep', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction(
        { id: 'nap', triggers: [{ event: 'test/nap' }], cancelOn: [{ event: 'test/cancelled' }] },
        async ({ step }) => step.sleep('long', '1h'),
      ),
    ]);
    await client.send({ name: 'test/nap', data: {} });
    await rig.until(async () => (await rig.rows("select from job_item where kind = 'sleep'")).length === 1);
    await client.send({ name: 'test/cancelled', data: {} });
    await rig.ended('nap', 'cancelled');
    expect(await rig.rows('select from job_item')).toEqual([]);
  });

  it('cancels nothing when neither event says what it means', async () => {
    const { gate, began, open } = gated();
    const { client } = await rig.start(cancellable({ gate, ran: [] }));
    await client.send({ name: 'test/build', data: {} });
    await rig.until(() => began.length === 1);
    await client.send({ name: 'test/cancelled', data: {} });
    open('undefined');
    await rig.ended('build', 'completed');
  });
});

describe('a singleton has one run at a time', () => {
  const singleton =
    (mode: 'skip' | 'cancel', gate: (name: string) => Promise<void>): Define =>
    (inngest) => [
      inngest.createFunction(
        { id: 'sweep', triggers: [{ event: 'test/sweep' }], singleton: { mode, key: 'event.data.tenant' } },
        async ({ event, step }) => step.run('sweep', () => gate(String(event.data.name))),
      ),
    ];

  const send = (name: string, tenant: string) => ({ name: 'test/sweep', data: { name, tenant } });

  it('skips a second run while the first is active, and allows one afterwards', async () => {
    const { gate, began, open } = gated();
    const { client } = await rig.start(singleton('skip', gate));
    await client.send([send('a1', 'a'), send('b1', 'b'), send('a2', 'a')]);
    await rig.until(() => began.length === 2);
    open('a1');
    open('b1');
    await rig.ended('sweep', 'completed', 'completed');
    await client.send(send('a3', 'a'));
    await rig.until(() => began.includes('a3'));
    open('a3');
    await rig.ended('sweep', 'completed', 'completed', 'completed');
    expect(began.toSorted()).toEqual(['a1', 'a3', 'b1']);
  });

  it('cancels the first run where that is what it was told', async () => {
    const { gate, began, open } = gated();
    const { client } = await rig.start(singleton('cancel', gate));
    await client.send(send('a1', 'a'));
    await rig.until(() => began.includes('a1'));
    await client.send(send('a2', 'a'));
    await rig.until(() => began.includes('a2'));
    open('a1');
    open('a2');
    await rig.ended('sweep', 'cancelled', 'completed');
  });
});
