import type { LastCheck, TemporaryUlnStanding, UlnProblem, UlnQueueItem } from '@/lib/features/uln-queue/schema';
import { formatDate, formatInstant } from '../ui/format-instant';

type ProblemWords = { readonly label: string; readonly title: string; readonly says: string };

/** What each part of the queue is called, what is wrong with the learners in it, and what is to be done. */
export const problemWords: Readonly<Record<UlnProblem, ProblemWords>> = {
  missing: {
    label: 'Missing',
    title: 'No ULN',
    says: 'A file cannot have a learner without one. Search the LRS for it; until it is known, 9999999999 can stand in.',
  },
  'check-digit': {
    label: 'Fails its check digit',
    title: 'The number cannot be a ULN',
    says: 'Its last digit does not follow from the others, so a digit is wrong: ULN_04, an error. Correct it, or search the LRS.',
  },
  duplicated: {
    label: 'Duplicated',
    title: 'One ULN on several learners',
    says: 'That is an error (R_59). If they are one person, put all aims on one record; if not, search the LRS for each.',
  },
  temporary: {
    label: 'Temporary',
    title: 'The temporary number 9999999999',
    says: 'A warning before 1 January (ULN_03) and for 60 days after an aim began (ULN_06), then an error (ULN_07); on a levy apprenticeship always (ULN_12). The days are those until a file would have an error. Search the LRS, or register the learner.',
  },
  'not-theirs': {
    label: 'Not confirmed',
    title: 'The LRS does not have this learner under this number',
    says: 'It knows the number as somebody else’s, or not at all. Search the LRS for the learner’s own. Nobody else’s record is ever updated with ours.',
  },
  linked: {
    label: 'Linked',
    title: 'The LRS has merged this number into another',
    says: 'Verify it on the learner’s LRS tab, look at the master record, and continue with its ULN.',
  },
  drift: {
    label: 'Name drift',
    title: 'The names are not as the LRS has them, or were changed since',
    says: 'Verify on the learner’s LRS tab: it shows both side by side, and lets you update the LRS or correct the learner.',
  },
  'not-verified': {
    label: 'Not verified',
    title: 'Never verified, or too long ago',
    says: 'The check digit is right, but nobody has asked the LRS whose number it is.',
  },
};

const rulesOf = ({ broken }: TemporaryUlnStanding, severity: 'error' | 'warning'): string =>
  broken.flatMap((rule) => (rule.severity === severity ? [rule.name] : [])).join(', ');

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** What a file that is made today has of the temporary number, and what is still to come. */
export const temporaryWords = (standing: TemporaryUlnStanding): string => {
  const { deadline } = standing;
  const [errors, warnings] = [rulesOf(standing, 'error'), rulesOf(standing, 'warning')];
  if (errors) return `An error in the file (${errors}).`;
  const now = warnings ? `A warning in the file (${warnings})` : 'No rule minds it today';
  if (deadline === null) return `${now}, and no error to come.`;
  return `${now}; from ${formatDate(dayAfter(deadline.date))} an error (${deadline.rule}).`;
};

/** '12 days left'. */
export const daysLeftWords = (daysLeft: number): string => {
  if (daysLeft < 0) return 'Too late';
  if (daysLeft === 0) return 'Last day';
  return daysLeft === 1 ? '1 day left' : `${daysLeft} days left`;
};

const outcomeWords: Readonly<Record<LastCheck['outcome'], string>> = {
  'exact-match': 'It was an exact match',
  'update-required': 'The LRS had other details',
  'not-found': 'The LRS does not know this number',
  linked: 'The LRS has merged this number into another',
  'somebody-else': 'At the LRS this number belongs to somebody with other details',
};

const driftWords = ({ hasNamesDiffering, isNameEdited }: LastCheck): string => {
  const parts = [
    ...(hasNamesDiffering ? ['The LRS had other names'] : []),
    ...(isNameEdited ? ['The names were changed here since they were verified'] : []),
  ];
  return `${parts.join('. ')}.`;
};

const checkWords = ({ check }: UlnQueueItem): string =>
  check === null ? 'Never verified.' : `Verified on ${formatInstant(check.at)}. ${outcomeWords[check.outcome]}.`;

const NAMED_MAX = 3;

const sharedWords = ({ sharedWith }: UlnQueueItem): string => {
  const named = sharedWith.slice(0, NAMED_MAX).map(({ learnRefNumber }) => learnRefNumber);
  return `Also the number of ${named.join(', ')}${sharedWith.length > NAMED_MAX ? ' and others' : ''}.`;
};

/** The problem of one learner in a sentence. */
export const itemWords = (problem: UlnProblem, item: UlnQueueItem): string => {
  switch (problem) {
    case 'missing':
      return 'There is no number.';
    case 'check-digit':
      return 'The last digit does not follow from the others.';
    case 'duplicated':
      return sharedWords(item);
    case 'temporary':
      return item.temporary === null ? 'The number has been replaced.' : temporaryWords(item.temporary);
    case 'drift':
      return item.check === null ? 'Never verified.' : driftWords(item.check);
    default:
      return checkWords(item);
  }
};

export const sortWords: Readonly<Record<UlnProblem, string>> = {
  missing: 'LearnRefNumber',
  'check-digit': 'LearnRefNumber',
  duplicated: 'Same number together',
  temporary: 'Deadline',
  'not-theirs': 'Verified longest ago',
  linked: 'Verified longest ago',
  drift: 'Verified longest ago',
  'not-verified': 'Verified longest ago',
};
