import { describe, expect, it } from 'vitest';
import { createWaker } from '@/lib/platform/jobs/waker';

const HOUR = 3_600_000;

describe('a loop that sleeps is woken by what happens', () => {
  it('wakes from a long wait', async () => {
    const waker = createWaker();
    const waiting = waker.wait(HOUR);
    waker.wake();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('does not sleep through a call that came before it lay down', async () => {
    const waker = createWaker();
    waker.wake();
    await expect(waker.wait(HOUR)).resolves.toBeUndefined();
  });

  it('sleeps again once the call was heard', async () => {
    const waker = createWaker();
    waker.wake();
    await waker.wait(HOUR);
    let hasWoken = false;
    const waiting = waker.wait(HOUR).then(() => {
      hasWoken = true;
    });
    await Promise.resolve();
    expect(hasWoken).toBe(false);
    waker.wake();
    await waiting;
  });

  it('wakes by itself when the time is up', async () => {
    await expect(createWaker().wait(1)).resolves.toBeUndefined();
  });
});
