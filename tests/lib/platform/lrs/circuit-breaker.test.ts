import { describe, expect, test } from 'vitest';
import { type LrsReply, LrsTransportError } from '@/lib/lrs';
import { withCircuitBreaker } from '@/lib/platform/lrs';

const request = { operation: 'learnerByULN', path: '/LearnerService.svc', soapAction: '', body: '' };
const good = { status: 200, body: new Uint8Array() };

const rig = () => {
  const sent: number[] = [];
  let now = Date.parse('2026-10-05T12:00:00Z');
  let answer = async (): Promise<LrsReply> => good;
  const transport = {
    send: () => {
      sent.push(now);
      return answer();
    },
  };
  const breaker = withCircuitBreaker(transport, { now: () => new Date(now) }, { failuresMax: 3, openForMs: 30_000 });
  const kindOf = async () => {
    try {
      return String((await breaker.send(request)).status);
    } catch (error) {
      return error instanceof LrsTransportError ? error.failure : 'another error';
    }
  };
  const calls = async (count: number) => {
    const kinds: string[] = [];
    for (let call = 0; call < count; call += 1) kinds.push(await kindOf());
    return kinds;
  };
  return {
    sent,
    calls,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    wait: (ms: number) => {
      now += ms;
    },
  };
};

const unreachable = async () => {
  throw new LrsTransportError('unreachable');
};

describe('a service that is down is left alone for a while', () => {
  test('after three failures nothing is sent until the time is over, then one call is', async () => {
    const { sent, calls, answerWith, wait } = rig();
    answerWith(unreachable);
    expect(await calls(5)).toEqual(['unreachable', 'unreachable', 'unreachable', 'circuit-open', 'circuit-open']);
    expect(sent).toHaveLength(3);
    wait(30_000);
    expect(await calls(2)).toEqual(['unreachable', 'circuit-open']);
    wait(30_000);
    answerWith(async () => good);
    expect(await calls(3)).toEqual(['200', '200', '200']);
  });

  test('while one call tries whether the service is back, the others are held back', async () => {
    const { calls, answerWith, wait } = rig();
    answerWith(unreachable);
    await calls(3);
    wait(30_000);
    let answered: (reply: LrsReply) => void = () => {};
    answerWith(() => new Promise((resolve) => (answered = resolve)));
    const first = calls(1);
    expect(await calls(1)).toEqual(['circuit-open']);
    answered(good);
    expect(await first).toEqual(['200']);
  });

  test.each([405, 502, 503, 504])('status %i is a failure', async (status) => {
    const { calls, answerWith } = rig();
    answerWith(async () => ({ ...good, status }));
    expect(await calls(4)).toEqual([...Array(3).fill(String(status)), 'circuit-open']);
  });

  test('a fault is an answer, and an answer ends the counting', async () => {
    const { calls, answerWith } = rig();
    answerWith(async () => ({ ...good, status: 500 }));
    expect(await calls(4)).toEqual(['500', '500', '500', '500']);
    answerWith(unreachable);
    await calls(2);
    answerWith(async () => good);
    await calls(1);
    answerWith(unreachable);
    expect(await calls(3)).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });
});
