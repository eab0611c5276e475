/** What can be wrong with one value. */
export type ValueProblemKind =
  | 'empty'
  | 'too-short'
  | 'too-long'
  | 'character-not-allowed'
  | 'wrong-form'
  | 'not-a-listed-value'
  | 'not-a-whole-number'
  | 'not-a-decimal'
  | 'too-many-decimal-places'
  | 'out-of-range'
  | 'not-a-date'
  | 'date-with-time-zone'
  | 'not-a-date-and-time';

/** What can be wrong with a record or a file. */
export type IlrProblemKind =
  | ValueProblemKind
  | 'missing'
  | 'too-many'
  | 'unexpected-element'
  | 'misplaced-element'
  | 'repeated-element'
  | 'unexpected-attribute'
  | 'unexpected-text'
  | 'malformed'
  | 'too-large'
  | 'more-problems';

/** One thing that does not fit the year's schema, in words for the person who returns the file. */
export interface IlrProblem {
  readonly kind: IlrProblemKind;
  /** The learner it is about, when it is about one whose number could be read. */
  readonly learnRefNumber: string | null;
  /** The learner's place in the file or batch, from 0; null when it is about no learner. */
  readonly learnerIndex: number | null;
  /** Where in the learner, or in the file: 'LearningDelivery[2]/LearnAimRef', counted from 1. */
  readonly path: string;
  readonly element: string;
  /** The aim it is in, when it is in one. */
  readonly aimSeqNumber: number | null;
  /** The line of the file, from 1; null when the record did not come from a file. */
  readonly line: number | null;
  /** What was found there, as text and cut short. It may be personal, which is why the message never repeats it. */
  readonly value: string | null;
  /** What is wrong and what to do, for where it is plain whose record it is. */
  readonly sentence: string;
  /** The same with the learner and aim named before it. */
  readonly message: string;
}

/** Why a file cannot be read as an ILR file at all. */
export interface IlrRefusal {
  readonly kind: 'not-an-ilr-file' | 'unsupported-year' | 'unsupported-encoding' | 'document-type-not-allowed';
  /** The collection year that the file says it is for, as 'YYYY-YY', when it says one that is not ours. */
  readonly year: string | null;
  readonly line: number | null;
  readonly message: string;
}
