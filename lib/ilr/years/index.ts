import type { AcademicYear } from '../academic-year';
import { year2425 } from './2425';
import { year2526 } from './2526';
import { year2627 } from './2627';

/** Every academic year that Muster knows, oldest first. */
export const academicYears = [year2425, year2526, year2627] as const;

/** '2425', '2526' and the code of each year after it. */
export type AcademicYearCode = (typeof academicYears)[number]['code'];

/** The year with this code, if it is one of ours. */
export const findAcademicYear = (code: string): (typeof academicYears)[number] | undefined =>
  academicYears.find((year) => year.code === code);

/** The years that an installation works with: all, or only those that the department has confirmed. */
export const offeredYears = ({ provisional }: { readonly provisional: boolean }): readonly AcademicYear[] =>
  academicYears.filter(({ status }) => provisional || status === 'confirmed');

/** The years whose records may be changed and exported; the others can be imported and looked at. */
export const openYears = (years: readonly AcademicYear[]): readonly AcademicYear[] =>
  years.filter(({ use }) => use === 'open');

/** The year to show when nobody has chosen one: the latest of those that are open and confirmed. */
export const usualYear = (years: readonly AcademicYear[]): AcademicYear => {
  const open = openYears(years);
  const usual = open.findLast(({ status }) => status === 'confirmed') ?? open.at(-1);
  if (usual === undefined) throw new Error('No academic year is open');
  return usual;
};
