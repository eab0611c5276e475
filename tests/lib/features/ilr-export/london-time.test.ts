import { describe, expect, test } from 'vitest';
import { londonTime, oneSecondAfter } from '@/lib/features/ilr-export/london-time';

describe('files are dated with the time on the wall in London', () => {
  test.each([
    ['2026-01-15T09:05:07Z', '2026-01-15T09:05:07'],
    ['2026-07-15T09:05:07Z', '2026-07-15T10:05:07'],
    ['2026-07-14T23:30:00Z', '2026-07-15T00:30:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00'],
  ])('%s is %s', (instant, local) => {
    expect(londonTime(new Date(instant))).toBe(local);
  });

  test('a second later may be another day', () => {
    expect(oneSecondAfter('2026-12-31T23:59:59')).toBe('2027-01-01T00:00:00');
  });
});
