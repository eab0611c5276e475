import type { ApplyAnswer, ResultLine, ResultRefusal, ResultState } from '@/lib/features/lrs-portal/schema';
import { formatBytes } from '../ui/format-count';
import type { Tone } from '../ui/tone';

type StateWords = { readonly tone: Tone; readonly label: string; readonly says: (line: ResultLine) => string };

/** What a row of the result would do, or why it does nothing. */
export const stateWords: Readonly<Record<ResultState, StateWords>> = {
  new: { tone: 'positive', label: 'New ULN', says: () => 'The learner has none yet.' },
  different: {
    tone: 'caution',
    label: 'Different ULN',
    says: ({ before }) => `The learner has ${before}. It is kept as history if you replace it.`,
  },
  same: { tone: 'neutral', label: 'Same ULN', says: () => 'The learner has it already.' },
  several: {
    tone: 'caution',
    label: 'Several ULNs',
    says: () => 'The file has more than one for this learner. Find out on the portal which is theirs.',
  },
  refused: {
    tone: 'critical',
    label: 'No ULN given',
    says: ({ meaning }) => (meaning === null ? 'Why is not documented: look it up on the portal.' : `${meaning}.`),
  },
  'not-a-uln': {
    tone: 'critical',
    label: 'Not a ULN',
    says: () =>
      'Ten digits with a right check digit are needed. A spreadsheet may have changed it: use the file as it came.',
  },
  taken: {
    tone: 'critical',
    label: 'Somebody has it',
    says: ({ takenBy }) =>
      takenBy === null
        ? 'The file gives it to two learners.'
        : `Learner ${takenBy} has this ULN: see whether they are one person.`,
  },
  'somebody-else': {
    tone: 'critical',
    label: 'Other details',
    says: () => 'Names or date of birth of the row are not the learner’s: it may be about somebody else.',
  },
  'unknown-learner': {
    tone: 'neutral',
    label: 'Not a learner here',
    says: () => 'No learner of yours has this MISIdentifier.',
  },
};

/** Rows that can be chosen. */
export const isChoosable = ({ state }: Pick<ResultLine, 'state'>): boolean => state === 'new' || state === 'different';

type LostAnswer = { readonly kind: 'lost-answer' };
export type ReadRefusal = ResultRefusal | LostAnswer;

/** Why a result file was not taken. */
export const readRefusalWords = (refusal: ReadRefusal): string => {
  switch (refusal.kind) {
    case 'columns-missing':
      return `It has no column ${refusal.columns.join(', ')}. Choose the output file of the portal, not the file that you uploaded there.`;
    case 'no-learners':
      return 'It has a row of headings and no learner.';
    case 'other-provider':
      return `It is the result of UKPRN ${refusal.ukprn}, not of yours.`;
    case 'not-licensed':
      return 'Your organisation has no licence for the Learning Records Service. Ask whoever runs Muster for you.';
    case 'has-web-service':
      return 'Your UKPRN has credentials for the web service by now: search for the ULNs there.';
    case 'too-large':
      return `It is larger than ${formatBytes(refusal.bytesMax)}, which no result of 5,000 learners is.`;
    case 'broken':
      return `It cannot be read as CSV${refusal.line === null ? '' : `, near line ${refusal.line}`}. Choose the file as the portal gave it.`;
    case 'lost-answer':
      return 'The file could not be sent. Try again.';
  }
};

export const notAppliedWords: Readonly<Record<ApplyAnswer['notApplied'][number]['because'], string>> = {
  'no-such-learner': 'is not there any more',
  'changed-meanwhile': 'has been given another ULN meanwhile',
  'not-a-uln': 'would have got a number that is no ULN',
  taken: 'would have got a number that somebody has by now',
};
