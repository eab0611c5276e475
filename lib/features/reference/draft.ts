import type { ReferenceKind } from './kinds';
import { type FieldName, fieldsOf } from './record-fields';

/** What is stored in a field; null says that there is nothing. */
export type ReferenceValue = string | number | boolean | null;

/** What a record says, by field. Every kind has a code and a name. */
export type ReferenceValues = { readonly code: string; readonly name: string } & {
  readonly [Name in FieldName]?: ReferenceValue;
};

/** What a form holds: text in every field of the kind, empty where there is nothing. */
export type ReferenceDraft = { readonly [Name in FieldName]?: string };

const toText = (value: ReferenceValue): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : String(value);
};

export const toDraft = (kind: ReferenceKind, values: ReferenceValues): ReferenceDraft =>
  Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, toText(values[name] ?? null)]));

export const newDraft = (kind: ReferenceKind): ReferenceDraft =>
  Object.fromEntries(fieldsOf(kind).map(({ name, initial = '' }) => [name, initial]));

/** The fields in which two drafts of one kind are not the same. */
export const differingFields = (kind: ReferenceKind, one: ReferenceDraft, other: ReferenceDraft): FieldName[] =>
  fieldsOf(kind).flatMap(({ name }) => (one[name] === other[name] ? [] : [name]));
