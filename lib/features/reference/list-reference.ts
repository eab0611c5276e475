import type { ReferenceKind } from './kinds';
import type { ListQuestion } from './list-question';
import type { ReferenceStore } from './ports';
import type { ReferencePage } from './schema';

type Needs = { readonly reference: ReferenceStore };

export const listReference = (
  { reference }: Needs,
  kind: ReferenceKind,
  question: ListQuestion,
): Promise<ReferencePage> => reference.page(kind, question);
