import type { YearCodes } from '../code-list';
import type { AcademicYearCode } from '.';
import { codes2425 } from './2425/codes';
import { codes2526 } from './2526/codes';
import { codes2627 } from './2627/codes';

/** The code lists of every year. They stand apart from the years, since reading and writing files needs none of them. */
export const codeLists: Readonly<Record<AcademicYearCode, YearCodes>> = {
  '2425': codes2425,
  '2526': codes2526,
  '2627': codes2627,
};
