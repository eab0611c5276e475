import { z } from 'zod';
import type { AuditChange } from '@/lib/ports';
import type { FieldOption } from './choices';
import type { ReferenceDraft, ReferenceValues } from './draft';
import { referenceKinds } from './kinds';
import { type FieldName, fieldsOf } from './record-fields';

export type { TagColour } from './choices';
export { differingFields, newDraft, type ReferenceDraft, type ReferenceValues, toDraft } from './draft';
export { isOnAims, type ReferenceKind, referenceKinds, subjectOf } from './kinds';
export {
  type ListQuestion,
  type ReferenceLot,
  readListQuestion,
  referenceLots,
  type SortKey,
  sortKeysOf,
} from './list-question';
export { type FieldName, fieldsOf, type ReferenceField } from './record-fields';

/** One site, subcontractor, contract, tag, officer or qualification plan, and how much it is used. */
export type ReferenceRecord = {
  readonly id: string;
  /** Counts its changes. Who changes it says which version they saw. */
  readonly version: number;
  readonly values: ReferenceValues;
  /** An instant, or null while it is in use. */
  readonly retiredAt: string | null;
  /** Those linked to it, directly or through an aim, in any year. */
  readonly learners: number;
  /** Null where it is learners that are linked, not aims. */
  readonly aims: number | null;
};

export type ReferencePage = {
  readonly records: readonly ReferenceRecord[];
  /** Of those that match what was asked. */
  readonly total: number;
  readonly pages: number;
  /** Of the whole list. */
  readonly inUse: number;
  readonly retired: number;
};

/** A record that another can point to. */
export type ReferenceOption = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isRetired: boolean;
};

/** What happened to a record: who, when, and from what to what. */
export type ReferenceEvent = {
  readonly at: string;
  readonly who: string | null;
  readonly action: string;
  readonly fields: readonly string[];
  /** Of the fields whose values may be told. */
  readonly changes: readonly AuditChange[];
};

/** What a form offers where its fields alone do not say it. */
export type ReferenceFormChoices = {
  readonly subcontractors: readonly ReferenceOption[];
  /** The codes of the ILR, by field; others may be right too. */
  readonly codes: { readonly [Name in FieldName]?: readonly FieldOption[] };
};

export type ReferenceDetail = ReferenceFormChoices & {
  readonly record: ReferenceRecord;
  readonly events: readonly ReferenceEvent[];
};

const draft = z.record(z.string().max(40), z.string().max(1000));
const kind = z.enum(referenceKinds);
const isWhole = (input: { readonly kind: z.infer<typeof kind>; readonly draft: ReferenceDraft }) =>
  fieldsOf(input.kind).every(({ name }) => input.draft[name] !== undefined);

export const createReferenceInput = z.object({ kind, draft }).refine(isWhole);
export type CreateReferenceInput = z.infer<typeof createReferenceInput>;

const seen = { kind, id: z.uuid(), version: z.int().positive() };

export const changeReferenceInput = z.object({ ...seen, draft }).refine(isWhole);
export type ChangeReferenceInput = z.infer<typeof changeReferenceInput>;

export const retireReferenceInput = z.object({ ...seen, isRetired: z.boolean() });
export type RetireReferenceInput = z.infer<typeof retireReferenceInput>;

export const includeContractInput = z.object({ contractId: z.uuid(), isIncludedInIlrExports: z.boolean() });
export type IncludeContractInput = z.infer<typeof includeContractInput>;

/** What is wrong with what was typed into one field. */
export type FieldProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly max: number }
  | { readonly kind: 'character-not-allowed'; readonly character: string }
  | { readonly kind: 'not-a-whole-number'; readonly max: number }
  | { readonly kind: 'not-a-ukprn' }
  | { readonly kind: 'own-ukprn' }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'taken'; readonly value: string; readonly name: string; readonly isRetired: boolean };

export type DraftProblem = { readonly field: FieldName; readonly problem: FieldProblem };

type FieldsDoNotFit = { readonly kind: 'fields-do-not-fit'; readonly problems: readonly DraftProblem[] };
type NotPermitted = { readonly kind: 'not-permitted' };
type UnknownRecord = { readonly kind: 'unknown-record' };
/** Somebody changed it since it was opened: what it says now, and who it was. */
export type ChangedSince = {
  readonly kind: 'changed-since';
  readonly current: ReferenceRecord;
  readonly who: string | null;
};

export type CreateReferenceRefusal = FieldsDoNotFit | NotPermitted;
export type ChangeReferenceRefusal = FieldsDoNotFit | UnknownRecord | ChangedSince | NotPermitted;
export type RetireReferenceRefusal = UnknownRecord | ChangedSince | NotPermitted;
export type IncludeContractRefusal = { readonly kind: 'unknown-contract' } | NotPermitted;
