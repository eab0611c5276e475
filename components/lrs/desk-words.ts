import type {
  AskRefusal,
  EditRefusal,
  LearningRecordRefusal,
  LinkRefusal,
  LookUpRefusal,
  NotSetUp,
  RegisterUlnRefusal,
  UpdateLrsRefusal,
  VerifyRefusal,
} from '@/lib/features/lrs/schema';
import { callWords, type Words, type WordsFor, wordsOf } from './call-words';
import { rejectedWords } from './rejected-words';

export type DeskRefusal =
  | AskRefusal
  | LinkRefusal
  | VerifyRefusal
  | UpdateLrsRefusal
  | RegisterUlnRefusal
  | EditRefusal
  | LearningRecordRefusal
  | LookUpRefusal
  | NotSetUp
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'lost-answer' };

const fixed = (title: string, says: string) => (): Words => ({ title, says });

const words: WordsFor<DeskRefusal> = {
  ...callWords,
  'no-such-learner': fixed(
    'This learner is not there any more',
    'Somebody has removed them since you opened the page.',
  ),
  'not-licensed': fixed('Your organisation has no licence for this', 'Ask whoever runs Muster for you.'),
  'not-set-up': fixed(
    'Muster cannot ask the LRS yet',
    'An administrator has to give your organisation’s credentials first.',
  ),
  'not-permitted': fixed('You may not do this', 'Ask a data manager of your organisation.'),
  'lost-answer': fixed(
    'No answer came',
    'Nobody knows whether it was done. Close this window and reload the page: it shows what is known.',
  ),
  'changed-meanwhile': fixed(
    'Somebody else has changed this learner meanwhile',
    'Nothing was saved. Close this window and reload the page to see what it says now.',
  ),
  'insufficient-data': fixed(
    'The LRS needs more details',
    'These are not enough for it to search with. Fill in what is missing and search again.',
  ),
  'unknown-code': ({ code }) => ({
    title: 'The LRS answered with a code that is not documented',
    says: `Its code is ${code}. It is not taken for a success, and nothing was changed.`,
  }),
  'uln-taken': ({ learner }) => ({
    title: `Learner ${learner} has this ULN already`,
    says: 'Nothing was changed. Two learners cannot have one ULN: see whether they are the same person.',
  }),
  'record-changed': fixed(
    'The LRS says something else by now',
    'Nothing was changed. Search or verify again to see the record as it is.',
  ),
  'no-uln': fixed(
    'There is no ULN to verify',
    'The learner has none, a temporary one, or one whose check digit is wrong.',
  ),
  'uln-not-verified': fixed(
    'Verify the ULN first',
    'The record of a number that has not been verified could be that of somebody else. Nothing was asked.',
  ),
  'vendor-id-missing': fixed(
    'A vendor ID is missing',
    'The LRS gives learning events only with the vendor ID of the software. An administrator enters it in the LRS settings.',
  ),
  'not-linked': fixed('This record is not linked any more', 'Nothing was changed. Verify the ULN again.'),
  'changed-since-read': fixed(
    'Somebody has changed the LRS record meanwhile',
    'Nothing was changed. Here is how it differs now: choose again.',
  ),
  'somebody-else': fixed(
    'This ULN belongs to somebody else',
    'Nothing was changed: our details are never written over those of another person.',
  ),
  'uln-not-found': fixed('The LRS does not know this ULN any more', 'Nothing was changed. Verify the ULN again.'),
  'nothing-to-change': fixed('There is nothing to update', 'Choose at least one field that differs.'),
  'notice-not-confirmed': fixed(
    'The learner has opted out of sharing',
    'This may be changed only after the learner has been given the current privacy notice. Confirm that they have.',
  ),
  'change-under-way': fixed(
    'Another change of this learner is under way at the LRS',
    'Nothing was sent. Wait until it is known what became of it.',
  ),
  rejected: ({ reason }) => ({ title: 'The LRS has not made this change', says: rejectedWords[reason] }),
  'outcome-unknown': ({ reason }) => ({
    title: 'Nobody knows yet whether this was done',
    says:
      reason === 'differs'
        ? 'The LRS shows neither what was there before nor what was sent. Verify the ULN and compare.'
        : 'The answer of the LRS was lost. It is not sent again: Muster looks it up, and the LRS tab says when it knows.',
  }),
  'already-registered': fixed(
    'The LRS has this learner already',
    'Nobody was registered. Select the ULN of the record.',
  ),
  'possible-matches': fixed('The LRS has somebody who could be this learner', 'Look at each of them first.'),
  'too-many-matches': fixed(
    'The LRS has too many people who could be this learner',
    'Nobody was registered. Search with more details first.',
  ),
  'details-wrong': fixed('Nothing was saved yet', 'Put these right and save again.'),
  'no-such-change': fixed('This is settled already', 'Reload the page to see what became of it.'),
  'still-under-way': fixed('It is still under way', 'Wait a minute, and look it up again.'),
};

export const deskWords = (refusal: DeskRefusal): Words => wordsOf(words, refusal);
