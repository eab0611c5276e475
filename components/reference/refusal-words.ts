import type { ChangeReferenceRefusal } from '@/lib/features/reference/schema';
import type { LostAnswer } from './reference-actions';

export type ReferenceRefusal = ChangeReferenceRefusal | LostAnswer;

type Words = { readonly title: string; readonly whatToDo: string };

/** Why nothing was saved, and what to do. Problems of fields and what others changed are told beside this. */
export const referenceRefusals: Record<ReferenceRefusal['kind'], Words> = {
  'fields-do-not-fit': { title: 'There is a problem', whatToDo: 'Nothing is saved yet. Correct this and save again.' },
  'changed-since': {
    title: 'Somebody else has changed this',
    whatToDo:
      'Nothing of yours is saved yet, and nothing of theirs is lost. Look at what they changed, then save again.',
  },
  'unknown-record': {
    title: 'It is no longer there',
    whatToDo: 'Go back to the list to see what there is.',
  },
  'not-permitted': {
    title: 'You may not change this list',
    whatToDo: 'Ask the person who looks after users in your organisation for the data manager role.',
  },
  'lost-answer': {
    title: 'We do not know whether it is saved',
    whatToDo: 'Muster could not be reached. What you typed is still here: save it again.',
  },
};
