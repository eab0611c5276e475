import { describe, expect, it } from 'vitest';
import { backoffMs } from '@/lib/platform/jobs/backoff';

describe('each retry waits longer than the last, up to two hours', () => {
  it.each([
    [0, 15],
    [1, 30],
    [4, 300],
    [9, 7_200],
    [20, 7_200],
  ])('attempt %i waits %i s', (attempt, seconds) => {
    expect(backoffMs(attempt, () => 0)).toBe(seconds * 1_000);
  });

  it('adds up to a fifth at random, so that retries do not come all at once', () => {
    expect(backoffMs(0, () => 0.5)).toBe(16_500);
    expect(backoffMs(0, () => 1)).toBe(18_000);
  });
});
