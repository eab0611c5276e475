import type { AimLinkKind, BulkChange, ChangedRecord, FieldCondition } from '@/lib/features/bulk-edit/schema';
import { ownFields } from '@/lib/features/bulk-edit/schema';
import type { FieldForms, FormField } from '@/lib/features/learner-record/schema';

/** What can be changed of many learners, in the order offered. */
export const bulkDeeds = [
  'Learner',
  'LearningDelivery',
  'aim-contract',
  'aim-subcontractor',
  'aim-plan',
  'aim-officer',
  'site',
  'officer',
  'add',
  'remove',
  'main',
] as const;
export type BulkDeed = (typeof bulkDeeds)[number];

/** A bulk edit while it is being said. Ids are '' for none. */
export type BulkDraft = {
  readonly deed: BulkDeed;
  readonly field: string;
  readonly value: string;
  readonly where: readonly FieldCondition[];
  readonly contractId: string;
  readonly linkId: string;
};

export const blankDraft: BulkDraft = {
  deed: 'LearningDelivery',
  field: '',
  value: '',
  where: [],
  contractId: '',
  linkId: '',
};

export const recordOf = ({ deed }: Pick<BulkDraft, 'deed'>): ChangedRecord | null =>
  deed === 'Learner' || deed === 'LearningDelivery' ? deed : null;

const aimLinks: Partial<Record<BulkDeed, AimLinkKind>> = {
  'aim-contract': 'contract',
  'aim-subcontractor': 'subcontractor',
  'aim-plan': 'plan',
  'aim-officer': 'officer',
};

/** What aims are linked with; null when it is something else that changes. */
export const aimLinkOf = ({ deed }: Pick<BulkDraft, 'deed'>): AimLinkKind | null => aimLinks[deed] ?? null;

const tagDeeds = { add: 'add', remove: 'remove', main: 'main' } as const;

export const isTagDeed = (deed: BulkDeed): deed is keyof typeof tagDeeds => deed in tagDeeds;

/** What is changed is something else now, so nothing of the rest fits any more. */
export const withDeed = (deed: BulkDeed): BulkDraft => ({ ...blankDraft, deed });

export type FieldOption = { readonly field: FormField; readonly section: string };

export const fieldsOf = (forms: readonly FieldForms[], record: ChangedRecord): readonly FieldOption[] =>
  forms.flatMap((form) => (form.record === record ? form.fields.map((field) => ({ field, section: form.title })) : []));

/** Those that may be the same for many. */
export const changeableFields = (forms: readonly FieldForms[], record: ChangedRecord): readonly FieldOption[] =>
  fieldsOf(forms, record).filter(({ field }) => !ownFields.has(field.name));

/** Null while something is still to be said. */
export const changeOf = (draft: BulkDraft): BulkChange | null => {
  const { deed, field, value, linkId } = draft;
  const id = linkId || null;
  if (deed === 'site' || deed === 'officer') return { kind: deed, id };
  if (isTagDeed(deed)) return id === null ? null : { kind: 'tag', how: deed, id };
  const meant = { where: draft.where.filter((one) => one.field !== ''), contractId: draft.contractId || null };
  const link = aimLinkOf(draft);
  if (link !== null) return { kind: 'aim-link', link, id, ...meant };
  const record = recordOf(draft);
  return record === null || field === '' ? null : { kind: 'field', record, field, value, ...meant };
};
