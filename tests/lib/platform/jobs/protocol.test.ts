import { describe, expect, it } from 'vitest';
import { callBody, canonicalJson, readReply } from '@/lib/platform/jobs/protocol';

const item = { id: '1', runId: 'r', stepId: 'step', kind: 'call', attempt: 2, leaseToken: 't' } as const;
const event = { id: 'e', name: 'test/x', data: {}, ts: 1 };

describe('a call says what the SDK must know', () => {
  it('gives the step states in the order of completion, and never a function id, which would start checkpointing', () => {
    const steps = [
      { id: 'b', state: { data: 1 } },
      { id: 'a', state: null },
    ];
    const body = JSON.parse(callBody({ item, event, steps, attemptsMax: 4, hasSiblings: true }));
    expect(body).toEqual({
      version: 2,
      event,
      events: [event],
      steps: { b: { data: 1 }, a: null },
      ctx: {
        run_id: 'r',
        attempt: 2,
        max_attempts: 4,
        disable_immediate_execution: true,
        use_api: false,
        stack: { stack: ['b', 'a'], current: 2 },
      },
    });
  });

  it('is canonical JSON, for the signature is made over that', () => {
    expect(canonicalJson({ b: 1, a: [1.0, '€'] })).toBe('{"a":[1,"€"],"b":1}');
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});

describe("the SDK's answers are told apart", () => {
  const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    readReply(Response.json(body, { status, headers }));

  it('200 is what the function returned', async () => {
    expect(await reply(200, { n: 1 })).toEqual({ kind: 'completed', output: { n: 1 } });
  });

  it('206 is a list of ops, with when to retry', async () => {
    const ops = [{ op: 'StepError', id: 'a', error: { name: 'Error' } }];
    expect(await reply(206, ops, { 'retry-after': '5' })).toEqual({ kind: 'ops', ops, retryAfter: '5' });
  });

  it.each([
    [400, 'true', true],
    [500, 'false', false],
    [401, undefined, false],
  ])('%i is an error, redacted; no-retry %s', async (status, noRetry, isFinal) => {
    const headers: Record<string, string> = noRetry === undefined ? {} : { 'x-inngest-no-retry': noRetry };
    expect(await reply(status, { name: 'TypeError', message: 'Anne', stack: 'at Anne' }, headers)).toEqual({
      kind: 'rejected',
      error: { name: 'TypeError', message: 'withheld' },
      isFinal,
      retryAfter: undefined,
    });
  });

  it('nonsense throws', async () => {
    await expect(readReply(new Response('<html>', { status: 206 }))).rejects.toThrow();
    await expect(reply(206, [{ id: 'a' }])).rejects.toThrow();
  });
});
