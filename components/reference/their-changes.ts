import {
  differingFields,
  type FieldName,
  fieldsOf,
  type ReferenceDraft,
  type ReferenceField,
  type ReferenceKind,
} from '@/lib/features/reference/schema';

/** A field that somebody else changed while it was being edited here. */
export type TheirChange = {
  readonly field: ReferenceField & { readonly name: FieldName };
  readonly was: string;
  readonly now: string;
  /** What is typed here, where it is neither what it was nor what they made of it. */
  readonly yours: string | null;
};

/** What somebody else changed since `before` was opened, beside what was typed here over it. */
export const theirChanges = (
  kind: ReferenceKind,
  { before, now, typed }: { before: ReferenceDraft; now: ReferenceDraft; typed: ReferenceDraft },
): TheirChange[] => {
  const changed = differingFields(kind, before, now);
  return fieldsOf(kind)
    .filter(({ name }) => changed.includes(name))
    .map((field) => {
      const [was, is, yours] = [before[field.name] ?? '', now[field.name] ?? '', typed[field.name]];
      return { field, was, now: is, yours: yours === undefined || yours === was || yours === is ? null : yours };
    });
};
