import type { ReferenceStore } from './ports';
import type { ReferenceItem, ReferenceKind } from './schema';

export const listReference = (
  { reference }: { readonly reference: ReferenceStore },
  kind: ReferenceKind,
): Promise<readonly ReferenceItem[]> => reference.list(kind);
