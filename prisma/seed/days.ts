import type { Random } from './random';

/** The day on which the demo's caseload stands still: nothing in it happened later. */
export const CASELOAD_DAY = '2026-05-29';

/** The first day of the academic year, before which nothing in the caseload ended. */
export const YEAR_STARTS = '2025-08-01';

const DAY_MS = 86_400_000;

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string => toDay(Date.parse(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);

export const someDay = (random: Random, from: string, to: string): string =>
  daysAfter(from, random.between(0, Math.max(0, daysBetween(from, to))));

/** A day of term: Saturdays and Sundays become the Monday after. */
export const someWeekday = (random: Random, from: string, to: string): string => {
  const day = someDay(random, from, to);
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return daysAfter(day, 2);
  return weekday === 0 ? daysAfter(day, 1) : day;
};
