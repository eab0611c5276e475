import { type AcademicYear, nextAcademicYear } from '@/lib/ilr';
import type { RollOverState, YearPair } from './ports';

/** The year and the open one after it, where both are there. */
export const pairFrom = (code: string, years: readonly AcademicYear[]): YearPair | null => {
  const from = years.find((year) => year.code === code);
  const to = from && nextAcademicYear(from, years);
  return from !== undefined && to?.use === 'open' ? { from, to } : null;
};

/** The years of a roll-over; one whose years are no longer worked with cannot go on. */
export const pairOf = ({ fromYear, toYear }: RollOverState, years: readonly AcademicYear[]): YearPair => {
  const pair = pairFrom(fromYear, years);
  if (pair?.to.code !== toYear) throw new Error(`Nothing can be rolled over from ${fromYear} into ${toYear} here`);
  return pair;
};
