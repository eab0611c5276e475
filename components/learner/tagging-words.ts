import type {
  Tagging,
  TaggingChange,
  TagLearnersRefusal,
  UndoneTagging,
  UndoTaggingRefusal,
} from '@/lib/features/learner/schema';
import { formatCount, formatCounted } from '../ui/format-count';

/** The answer never came: the server was not reached, or broke. */
export type LostAnswer = { readonly kind: 'lost-answer' };

export type Explained = { readonly title: string; readonly whatToDo: string };

type ExplainerOf<Union extends { kind: string }> = {
  [Kind in Union['kind']]: (refusal: Extract<Union, { kind: Kind }>) => Explained;
};

const notPermitted = (): Explained => ({
  title: 'You may not change learners of this provider',
  whatToDo: 'Ask the person who looks after users in your organisation for the officer or the data manager role.',
});

const refusals: ExplainerOf<TagLearnersRefusal | LostAnswer> = {
  'unknown-tag': () => ({
    title: 'That tag is no longer there',
    whatToDo: 'Nothing was changed. Reload the page and choose another tag.',
  }),
  'retired-tag': () => ({
    title: 'That tag is retired',
    whatToDo: 'Nothing was changed. A retired tag can be removed from learners, but not given to them.',
  }),
  'no-learners': () => ({
    title: 'None of these learners are there any more',
    whatToDo: 'Nothing was changed. Reload the page to see who is.',
  }),
  'search-unreadable': () => ({
    title: 'The search in this address cannot be opened',
    whatToDo: 'Nothing was changed. Search again, then choose the learners.',
  }),
  'not-as-many': ({ expected, found }) => ({
    title: `${formatCounted(found, 'learner')} ${found === 1 ? 'matches' : 'match'} now, not ${formatCount(expected)}`,
    whatToDo: 'Nothing was changed. Somebody has changed learners meanwhile: look at the list again, then repeat it.',
  }),
  'not-permitted': notPermitted,
  'lost-answer': () => ({
    title: 'We do not know whether the tags were changed',
    whatToDo: 'Muster could not be reached, or did not answer. Look at the list before you repeat it.',
  }),
};

const undoRefusals: ExplainerOf<UndoTaggingRefusal | LostAnswer> = {
  'nothing-to-undo': () => ({
    title: 'That can no longer be undone',
    whatToDo: 'It was undone already, or you have changed other tags since. Only the last change can be undone.',
  }),
  'not-permitted': notPermitted,
  'lost-answer': () => ({
    title: 'We do not know whether it was undone',
    whatToDo: 'Muster could not be reached, or did not answer. Look at the list before you repeat it.',
  }),
};

const explain = <Union extends { kind: string }>(explainers: ExplainerOf<Union>, refusal: Union): Explained =>
  (explainers[refusal.kind as Union['kind']] as (refusal: Union) => Explained)(refusal);

export const explainTagRefusal = (refusal: TagLearnersRefusal | LostAnswer): Explained => explain(refusals, refusal);
export const explainUndoRefusal = (refusal: UndoTaggingRefusal | LostAnswer): Explained =>
  explain(undoRefusals, refusal);

const done: Record<TaggingChange, (tag: string, learners: string) => string> = {
  add: (tag, learners) => `${tag} was added to ${learners}`,
  remove: (tag, learners) => `${tag} was removed from ${learners}`,
  main: (tag, learners) => `${tag} is now the main tag of ${learners}`,
};

const already: Record<TaggingChange, string> = {
  add: 'had it already',
  remove: 'did not have it',
  main: 'had it as their main tag already',
};

/** What a tagging did. */
export const sayTagging = ({ change, tag, changed, unchanged }: Tagging): { title: string; rest: string | null } => ({
  title: changed === 0 ? 'Nothing needed changing' : done[change](tag, formatCounted(changed, 'learner')),
  rest: unchanged === 0 ? null : `${formatCounted(unchanged, 'learner')} ${already[change]}.`,
});

export const sayUndone = ({ restored, leftAlone }: UndoneTagging): { title: string; rest: string | null } => ({
  title: `Undone: ${formatCounted(restored, 'learner')} ${restored === 1 ? 'is' : 'are'} as before`,
  rest: leftAlone === 0 ? null : `${formatCounted(leftAlone, 'learner')} changed since, and were left alone.`,
});
