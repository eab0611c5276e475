import { type AcademicYear, findAcademicYear } from '@/lib/ilr';

/** The year, when its records may be changed; undefined when it is not known or only there to be read. */
export const openYear = (code: string): AcademicYear | undefined => {
  const year = findAcademicYear(code);
  return year?.use === 'open' ? year : undefined;
};
