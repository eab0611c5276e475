import type { Clock } from '@/lib/ports';

const DAY_MS = 86_400_000;

/** How far back a Saturday and a Sunday are from the last working day. */
const DAYS_OFF: Readonly<Record<number, number>> = { 6: 1, 0: 2 };

/** A working day some days before the demo is made, at that time of the day. Keep three days between two of them. */
export const daysAgo = (days: number, time: string, now = new Date()): Date => {
  const day = new Date(now.getTime() - days * DAY_MS);
  const workday = new Date(day.getTime() - (DAYS_OFF[day.getUTCDay()] ?? 0) * DAY_MS);
  return new Date(`${workday.toISOString().slice(0, 10)}T${time}Z`);
};

export const clockAt = (instant: Date): Clock => ({ now: () => instant });

export const secondsAfter = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);
