import type {
  HoldReason,
  StartVerificationRefusal,
  SteerRefusal,
  VerifiableProblem,
  VerificationOutcome,
  VerificationStatus,
} from '@/lib/features/lrs/schema';
import { callWords, type Words, type WordsFor, wordsOf } from '../lrs/call-words';
import type { SayingLook } from '../ui/state-look';
import type { LostAnswer } from '../ui/use-asking';
import { problemWords } from '../uln-queue/problem-words';

export const statusLooks: Readonly<Record<VerificationStatus, SayingLook>> = {
  running: { label: 'Running', tone: 'info', says: 'The LRS is being asked. You can close this page meanwhile.' },
  paused: { label: 'Paused', tone: 'caution', says: 'Nothing is asked until somebody continues.' },
  finished: { label: 'Finished', tone: 'positive', says: 'Every learner has an outcome. Begin with what needs you.' },
  stopped: { label: 'Stopped', tone: 'neutral', says: 'It was ended. What was known by then stays.' },
};

/** What came of one learner, and what is to be done about it. */
export const outcomeLooks: Readonly<Record<VerificationOutcome, SayingLook>> = {
  waiting: { label: 'Not asked yet', tone: 'neutral', says: 'The LRS has not answered yet.' },
  match: { label: 'Match', tone: 'positive', says: 'Nothing is to be done.' },
  similar: {
    label: 'Similar',
    tone: 'caution',
    says: 'The LRS has other details. Verify on the LRS tab to see them side by side, then correct one or the other.',
  },
  linked: {
    label: 'Linked',
    tone: 'caution',
    says: 'The number was merged into another. Verify on the LRS tab and continue with the master’s ULN.',
  },
  'somebody-else': {
    label: 'Somebody else’s',
    tone: 'critical',
    says: 'The number belongs to somebody with other details. Search the LRS for the learner’s own. Theirs is never updated.',
  },
  'not-found': {
    label: 'No such ULN',
    tone: 'critical',
    says: 'The LRS does not know the number. Search it for the learner.',
  },
  refused: {
    label: 'Not taken',
    tone: 'critical',
    says: 'The LRS does not take these details: names have at most 35 characters there. Correct them and verify again.',
  },
  'unknown-code': {
    label: 'Unknown code',
    tone: 'caution',
    says: 'The LRS answered with a code that is not documented. It is not taken for a success.',
  },
  'not-answered': {
    label: 'No answer',
    tone: 'caution',
    says: 'The LRS left this learner out of its answer. Verify on the LRS tab, or all again later.',
  },
  'not-asked': {
    label: 'Not asked',
    tone: 'neutral',
    says: 'It was stopped before, or the learner had no ULN any more.',
  },
};

/** What is verified, as a heading. */
export const scopeWords = (problem: VerifiableProblem | null): string =>
  problem === null ? 'Everybody with a ULN' : problemWords[problem].label;

const fixed = (title: string, says: string) => (): Words => ({ title, says });

const holdTable: WordsFor<HoldReason> = {
  ...callWords,
  'by-person': fixed('Somebody paused it', 'What is at the LRS already is read when it continues.'),
  'not-permitted': fixed(
    'Whoever asked for it may not do so any more',
    'A data manager of your organisation can continue it in their own name.',
  ),
  'not-licensed': fixed('Your organisation has no licence for this any more', 'Ask whoever runs Muster for you.'),
  'not-set-up': fixed(
    'Muster cannot ask the LRS any more',
    'An administrator has to give your organisation’s credentials again.',
  ),
  'went-wrong': fixed(
    'Something went wrong',
    'What is known by now stays. Continue; if it happens again, tell whoever runs Muster for you.',
  ),
  'too-many-by-person': fixed(
    'You have made as many searches as are allowed in an hour',
    'It goes on by itself in the next hour.',
  ),
  'too-many-by-organisation': fixed(
    'Your organisation has made as many searches as are allowed in an hour',
    'It goes on by itself in the next hour.',
  ),
};

export const holdWords = (reason: HoldReason): Words => wordsOf(holdTable, reason);

export type VerificationRefusal = StartVerificationRefusal | SteerRefusal | { readonly kind: 'not-permitted' };

const refusals: { readonly [Kind in (VerificationRefusal | LostAnswer)['kind']]: string } = {
  'not-licensed': 'Your organisation has no licence for the LRS. Ask whoever runs Muster for you.',
  'not-set-up': 'An administrator has to give your organisation’s credentials for the LRS first.',
  stopped: 'Calls to the LRS are stopped. An administrator has to put the LRS settings right first.',
  'under-way': 'Another verification has not ended yet. Continue or stop it first.',
  'no-learners': 'Nobody there has a ULN that the LRS can be asked about.',
  'not-so': 'It does not stand so any more. The page shows how it stands now.',
  'not-permitted': 'You may not verify many at once. Ask a data manager of your organisation.',
  'lost-answer': 'No answer came. Reload the page to see what was done.',
};

export const verificationRefusalWords = ({ kind }: VerificationRefusal | LostAnswer): string => refusals[kind];
