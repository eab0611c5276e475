import type { AuditEntry } from '@/lib/ports';
import { differingFields, newDraft, type ReferenceValues, toDraft } from './draft';
import { type ReferenceKind, subjectOf } from './kinds';
import type { ReferenceStore } from './ports';
import { type FieldName, fieldsOf } from './record-fields';

export type AuditVerb = 'create' | 'change' | 'retire' | 'restore';

/** What happened to a record, as the audit names it. */
export const auditedVerb = (kind: ReferenceKind, id: string, verb: AuditVerb): AuditEntry => ({
  action: `${subjectOf[kind]}:${verb}`,
  subject: `${subjectOf[kind]}/${id}`,
});

const orNull = (text = ''): string | null => (text === '' ? null : text);

/**
 * The audit's entry for new values: every field by name, and from what to what where that is nobody's personal data. A
 * subcontractor is told by its code. Null when nothing is different.
 */
export const auditedChange = async (
  reference: Pick<ReferenceStore, 'subcontractors'>,
  kind: ReferenceKind,
  id: string,
  { before, after }: { readonly before: ReferenceValues | null; readonly after: ReferenceValues },
): Promise<AuditEntry | null> => {
  const none = Object.fromEntries(Object.keys(newDraft(kind)).map((name) => [name, '']));
  const [old, now] = [before === null ? none : toDraft(kind, before), toDraft(kind, after)];
  const fields = differingFields(kind, old, now);
  if (fields.length === 0) return null;
  const subcontractors = fields.includes('defaultSubcontractorId') ? await reference.subcontractors() : [];
  const told = (name: FieldName, text: string | undefined) =>
    name === 'defaultSubcontractorId' ? (subcontractors.find((one) => one.id === text)?.code ?? null) : orNull(text);
  const isPersonal = new Set(fieldsOf(kind).flatMap((field) => (field.isPersonal ? [field.name] : [])));
  const changes = fields
    .filter((name) => !isPersonal.has(name))
    .map((field) => ({ field, from: told(field, old[field]), to: told(field, now[field]) }));
  return { ...auditedVerb(kind, id, before === null ? 'create' : 'change'), fields, changes };
};
