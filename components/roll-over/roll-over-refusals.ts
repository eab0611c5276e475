import type { MakeRollOverRefusal, StartRollOverRefusal, UndoRollOverRefusal } from '@/lib/features/roll-over/schema';

export type RollOverRefusal =
  | StartRollOverRefusal
  | MakeRollOverRefusal
  | UndoRollOverRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'lost-answer' };

const words: { readonly [Kind in RollOverRefusal['kind']]: string } = {
  'no-next-year': 'There is no open year after this one to roll over into.',
  'under-way': 'Another roll-over into the same year is under way. Wait until it has ended, or open it from the list.',
  'not-ready': 'It is not waiting to be made any more: somebody else has started it. The page shows how it stands.',
  'nothing-to-make': 'There is nobody to make a record for: every learner has one, or none of their aims goes on.',
  'not-made': 'It is not made, so there is nothing to undo.',
  'edited-since':
    'Somebody has changed records that it made, and undoing would lose that. Nothing was undone. Records that are not wanted can be mended on the learners’ pages.',
  'not-permitted': 'You may not roll records over. Ask a data manager of your organisation.',
  'lost-answer': 'No answer came. Reload the page to see whether it has started.',
};

/** A refusal in words, with the count where there is one. */
export const rollOverRefusalWords = (refusal: RollOverRefusal): string =>
  refusal.kind === 'edited-since' ? `${words[refusal.kind]} (${refusal.records} changed.)` : words[refusal.kind];
