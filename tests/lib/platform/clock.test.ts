import { describe, expect, test } from 'vitest';
import { systemClock } from '@/lib/platform/clock';

describe('the system’s clock', () => {
  test('does not stand still behind the time before it was asked', () => {
    const before = Date.now();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
