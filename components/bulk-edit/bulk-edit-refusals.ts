import type { ApplyBulkEditRefusal, StartBulkEditRefusal, UndoBulkEditRefusal } from '@/lib/features/bulk-edit/schema';
import type { LostAnswer } from '../ui/use-asking';

export type BulkEditRefusal =
  | StartBulkEditRefusal
  | ApplyBulkEditRefusal
  | UndoBulkEditRefusal
  | { readonly kind: 'not-permitted' };

const words: { readonly [Kind in (BulkEditRefusal | LostAnswer)['kind']]: string } = {
  'year-closed': 'Records of that academic year can only be read. Choose an open year.',
  'unknown-field': 'That field cannot be changed for many learners. Choose another.',
  'unknown-choice': 'What you chose is retired or dormant, or no longer there. Choose another.',
  'no-learners': 'The learners were chosen too long ago. Go back to the list and choose them again.',
  'not-ready': 'It is under way already, or has ended. The page shows how it stands.',
  'nothing-to-change': 'There is nobody to change: look at the preview to see why.',
  'not-yours': 'Somebody else has begun it, and only they can go on with it. Begin one of your own from the list.',
  'too-late': 'It is more than a day old. Begin a new one from the list: its preview shows how the learners stand now.',
  'nothing-to-undo': 'There is nothing left to undo. The page shows how it stands.',
  'not-permitted': 'You may not change many learners at once. Ask a data manager of your organisation.',
  'lost-answer': 'No answer came. Reload the page to see what was done.',
};

export const bulkEditRefusalWords = ({ kind }: BulkEditRefusal | LostAnswer): string => words[kind];
