import { describeField, describeRecord } from '../describe-field';
import type { YearPair } from './code-standing';
import type { RollOverRule } from './decision';

/** What a sentence is about. */
export interface ReasonFor {
  readonly rule: RollOverRule;
  readonly path: string;
  readonly field: string;
  readonly to: string | number | null;
  readonly years: YearPair;
}

const isRecord = ({ path }: ReasonFor): boolean => path.endsWith(']');

/** A field by its label and element; a record as one of its kind. */
const nameOf = (about: ReasonFor): string =>
  isRecord(about)
    ? `This ${describeRecord(about.years.from, about.field).one} (${about.field})`
    : `${describeField(about.years.from, about.path).label} (${about.field})`;

/** A decision as a sentence for the person who looks at the preview. */
export const reasonSentence = (about: ReasonFor): string => {
  const { from, to } = about.years;
  switch (about.rule) {
    case 'aim-continues':
      return `The aim goes on, so it is in the return of ${to.label}.`;
    case 'aim-of-open-programme':
      return `The apprenticeship it is part of goes into ${to.label}, and all its parts go with it.`;
    case 'programme-not-assessed':
      return `The result of the apprenticeship is not known yet, so it is in the return of ${to.label}.`;
    case 'programme-on-a-break':
      return `The apprentice is on a break and may come back, so the programme is in the return of ${to.label}.`;
    case 'belongs-to-the-new-year':
      return `It starts, ends or is achieved on or after ${to.starts}, which is for the return of ${to.label}.`;
    case 'aim-has-ended':
      return `The aim ended before ${to.label}, so it is not in that return.`;
    case 'entered-anew-each-year':
      return `${nameOf(about)} is for one year only. Enter it for ${to.label} if it applies.`;
    case 'not-in-the-new-year':
      return `${nameOf(about)} is not collected in ${to.label}.`;
    case 'called-otherwise':
      return `${nameOf(about)} has another name in ${to.label}; the value is the same.`;
    case 'code-has-ended':
      return `${nameOf(about)} has a code that cannot be used in ${to.label} any more, so it is left out.`;
    case 'code-to-check':
      return `${nameOf(about)} has a code that cannot be used in ${to.label} any more, and must have one. Choose another.`;
    case 'code-in-doubt':
      return `${nameOf(about)} has a code that ended before ${from.label} as far as is known here. Check that it may be used.`;
    case 'renumbered':
      return `Aims are numbered from 1 in each year, in the order they had; this one is number ${about.to} now.`;
    case 'work-before-the-learning':
      return 'Employment is returned from the last record before the learning began; this one is older.';
    case 'contract-goes-on':
      return 'The aim is open and this is its latest contract type, which must have no end.';
  }
};
