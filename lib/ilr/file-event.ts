import type { AcademicYear } from './academic-year';
import type { IlrProblem, IlrRefusal } from './problem';
import type { IlrHeader, Learner } from './records';

/**
 * What reading a file tells, in order: `header` once, before the first learner; a `learner` each; at last either `end`, with what is
 * wrong with the file outside its learners, or `refused` when it is not a file of a year we know. A file that breaks off
 * before its first learner has no `header`.
 */
export type IlrEvent =
  | {
      readonly kind: 'header';
      readonly year: AcademicYear;
      readonly header: IlrHeader;
      readonly problems: readonly IlrProblem[];
    }
  | {
      readonly kind: 'learner';
      /** The learner's place in the file, from 0. */
      readonly index: number;
      readonly line: number;
      readonly learner: Learner;
      readonly problems: readonly IlrProblem[];
    }
  | { readonly kind: 'end'; readonly learners: number; readonly problems: readonly IlrProblem[] }
  | { readonly kind: 'refused'; readonly refusal: IlrRefusal };
