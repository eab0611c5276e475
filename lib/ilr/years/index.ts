import type { AcademicYear } from '../academic-year';
import { year2526 } from './2526';

/** Every academic year that can be written and read, oldest first. */
export const academicYears = [year2526] as const;

/** '2526', and the code of each year to come. */
export type AcademicYearCode = (typeof academicYears)[number]['code'];

/** The year with this code, if it is one of ours. */
export const findAcademicYear = (code: string): (typeof academicYears)[number] | undefined =>
  academicYears.find((year) => year.code === code);

/** The year whose files have this namespace, if it is one of ours. */
export const findAcademicYearByNamespace = (namespace: string): AcademicYear | undefined =>
  academicYears.find((year) => year.namespace === namespace);
