import { type AcademicYear, openYears } from '@/lib/ilr';

/** The year, when its records may be changed; undefined when it is not known or only there to be read. */
export const openYear = (years: readonly AcademicYear[], code: string): AcademicYear | undefined =>
  openYears(years).find((year) => year.code === code);
