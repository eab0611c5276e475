import { describe, expect, it } from 'vitest';
import { parseDuration, retryTime, wakeTime } from '@/lib/platform/jobs/duration';

const now = new Date('2026-01-05T09:00:00Z');

describe('times are read as the SDK writes them', () => {
  it.each([
    ['1s', 1_000],
    ['15m15s', 915_000],
    ['1w2d3h4m5s', 788_645_000],
    ['1.5h', 5_400_000],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '1', 's', '1y', '-1s', '1s2', '1s 2m', '1ms'])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow('duration');
  });

  it('ends a sleep after a duration, or at a date', () => {
    expect(wakeTime('30m', now)).toEqual(new Date('2026-01-05T09:30:00Z'));
    expect(wakeTime('2026-02-01T00:00:00.000Z', now)).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(() => wakeTime('2026-99-01T00:00:00Z', now)).toThrow('date');
  });

  it('retries after the seconds or at the date asked for, else after the backoff', () => {
    expect(retryTime('60', 5_000, now)).toEqual(new Date('2026-01-05T09:01:00Z'));
    expect(retryTime('2026-01-06T00:00:00.000Z', 5_000, now)).toEqual(new Date('2026-01-06T00:00:00Z'));
    expect(retryTime(undefined, 5_000, now)).toEqual(new Date('2026-01-05T09:00:05Z'));
    expect(retryTime('soon', 5_000, now)).toEqual(new Date('2026-01-05T09:00:05Z'));
  });
});
