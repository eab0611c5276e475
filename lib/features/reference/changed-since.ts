import type { ReferenceKind } from './kinds';
import type { ReferenceStore } from './ports';
import type { ChangedSince, ReferenceRecord } from './schema';

/** The refusal of a change to a version that is no longer the last, with what the record says now. */
export const changedSince = async (
  reference: ReferenceStore,
  kind: ReferenceKind,
  current: ReferenceRecord,
): Promise<ChangedSince> => {
  const [last] = await reference.events(kind, current.id);
  return { kind: 'changed-since', current, who: last?.who ?? null };
};
