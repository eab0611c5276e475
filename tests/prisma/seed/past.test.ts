import { describe, expect, it } from 'vitest';
import { daysAgo } from '@/prisma/seed/past';

const FRIDAY = new Date('2026-05-15T08:00:00Z');

describe('what the demo says of the past happened on a working day, at the time named', () => {
  it('a working day stays', () => {
    expect(daysAgo(1, '14:06:21', FRIDAY).toISOString()).toBe('2026-05-14T14:06:21.000Z');
  });

  it('a Saturday and a Sunday become the Friday before', () => {
    expect(daysAgo(6, '09:00:00', FRIDAY).toISOString()).toBe('2026-05-08T09:00:00.000Z');
    expect(daysAgo(5, '09:00:00', FRIDAY).toISOString()).toBe('2026-05-08T09:00:00.000Z');
  });

  it('whatever the day of the week, days that are three apart stay in order', () => {
    const weeks = Array.from({ length: 14 }, (_, day) => new Date(FRIDAY.getTime() + day * 86_400_000));
    const pairs = weeks.map((now) => [daysAgo(6, '09:00:00', now), daysAgo(3, '09:00:00', now)] as const);
    expect(pairs.filter(([first, second]) => first >= second)).toEqual([]);
  });
});
