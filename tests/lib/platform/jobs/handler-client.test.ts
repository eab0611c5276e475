import { describe, expect, it } from 'vitest';
import { createInngestClient, serveJobs } from '@/lib/platform/jobs';
import { createHandlerClient } from '@/lib/platform/jobs/handler-client';

const signingKey = 'signkey-test-00112233';
const executor = { signingKey, fetch: () => Promise.reject(new Error('no network')) };
const client = createInngestClient({ mode: 'embedded', executor });
const handlers = serveJobs(client, [
  client.createFunction({ id: 'echo', triggers: [{ event: 'test/echo' }] }, async ({ event, runId, attempt, step }) => {
    const doubled = await step.run('double', () => Number(event.data.value) * 2);
    return { doubled, runId, attempt };
  }),
]);

const item = { id: '1', runId: 'run-1', stepId: 'step', kind: 'call', attempt: 1, leaseToken: 't' } as const;
const call = {
  item,
  event: { id: 'e', name: 'test/echo', data: { value: 4 }, ts: 1 },
  steps: [],
  attemptsMax: 4,
  hasSiblings: false,
};

describe("the SDK's own handler is spoken to in its own protocol", () => {
  it('lists the functions it serves', async () => {
    const functions = await createHandlerClient(handlers, signingKey).sync();
    expect([...functions.keys()]).toEqual(['muster-echo']);
  });

  it('runs the step it finds at once, and plans it where others of the run are due', async () => {
    const { call: send } = createHandlerClient(handlers, signingKey);
    const found = await send('muster-echo', call);
    const planned = await send('muster-echo', { ...call, hasSiblings: true });
    expect(found).toMatchObject({ kind: 'ops', ops: [{ op: 'StepRun', displayName: 'double', data: 8 }] });
    expect(planned).toMatchObject({ kind: 'ops', ops: [{ op: 'StepPlanned', displayName: 'double' }] });
  });

  it('goes on from the states it is given', async () => {
    const { call: send } = createHandlerClient(handlers, signingKey);
    const reply = await send('muster-echo', call);
    const id = reply.kind === 'ops' ? (reply.ops[0]?.id ?? '') : '';
    const steps = [{ id, state: { data: 10 } }];
    expect(await send('muster-echo', { ...call, steps })).toEqual({
      kind: 'completed',
      output: { doubled: 10, runId: 'run-1', attempt: 1 },
    });
  });

  it('hears of a handler that knows another key', async () => {
    const stranger = createHandlerClient(handlers, 'signkey-test-99');
    await expect(stranger.sync()).rejects.toThrow();
    expect(await stranger.call('muster-echo', call)).toMatchObject({ kind: 'rejected', isFinal: false });
  });
});
