import type { LearningRecordOutcome, LearningRecordView, LrsTabView } from '@/lib/features/lrs/schema';
import { isUlnVerified } from '@/lib/features/lrs/schema';
import type { Tone } from '../ui/tone';

export type StateWords = { readonly tone: Exclude<Tone, 'neutral'>; readonly title: string; readonly says: string };

type Unusual = Exclude<LearningRecordOutcome, 'found'>;

/** What the LRS said of a record that it did not simply give, and what to do about it. */
export const answerWords: Readonly<Record<Unusual, StateWords>> = {
  linked: {
    tone: 'caution',
    title: 'This is the record of a master ULN',
    says: 'The LRS has merged the learner’s ULN into another and gave the events of that one. Verify the ULN to put the master’s on the learner.',
  },
  'not-shared': {
    tone: 'info',
    title: 'The learner does not share their record',
    says: 'That was the learner’s choice. Give them the current privacy notice; once they have seen it, a data manager changes Ability to Share with Edit, updates the LRS, and asks again.',
  },
  'not-verified': {
    tone: 'caution',
    title: 'The LRS does not recognise the learner',
    says: 'Name, date of birth or gender here are not those of the ULN. Verify the ULN, correct what differs, and ask again.',
  },
  'uln-invalid': {
    tone: 'critical',
    title: 'The LRS takes the ULN for none',
    says: 'Compare it with the learner’s papers, correct it with Edit, or search the LRS for the right one.',
  },
};

export const noEventsWords: StateWords = {
  tone: 'info',
  title: 'No learning event is recorded',
  says: 'The LRS knows the learner and shares the record, and there is nothing in it yet. That says nothing of what they have achieved without its being reported.',
};

const OLD_DAYS = 30;

export const ageWords = (daysOld: number): string => {
  if (daysOld <= 0) return 'Downloaded today';
  return daysOld === 1 ? 'Downloaded yesterday' : `Downloaded ${daysOld} days ago`;
};

export const isOld = ({ daysOld }: Pick<NonNullable<LearningRecordView['download']>, 'daysOld'>): boolean =>
  daysOld >= OLD_DAYS;

type Asking = Pick<LrsTabView, 'isSetUp' | 'hasVendorId' | 'uln' | 'check' | 'stop'> & { readonly maySearch: boolean };

export type Obstacle = 'not-permitted' | 'not-set-up' | 'vendor-id-missing' | 'no-uln' | 'uln-not-verified' | 'stopped';

/** What keeps the person from asking for the record, if anything does. */
export const obstacleTo = ({ maySearch, isSetUp, hasVendorId, uln, check, stop }: Asking): Obstacle | null => {
  if (!maySearch) return 'not-permitted';
  if (!isSetUp) return 'not-set-up';
  if (stop !== null) return 'stopped';
  if (!hasVendorId) return 'vendor-id-missing';
  if (uln === null) return 'no-uln';
  return isUlnVerified(check) ? null : 'uln-not-verified';
};

export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  'not-permitted': 'An officer or a data manager of your organisation can get it.',
  'not-set-up': 'It can be got once an administrator has given your organisation’s credentials.',
  stopped: 'It can be got when calls to the LRS go on.',
  'vendor-id-missing': 'The LRS gives it only with a vendor ID. An administrator enters that in the LRS settings.',
  'no-uln': 'It is kept under the ULN, and the learner has none yet.',
  'uln-not-verified': 'Verify the ULN first: the record of a wrong number would be somebody else’s.',
};
