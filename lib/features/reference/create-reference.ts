import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import { auditedChange } from './audited-changes';
import { type CheckNeeds, checkDraft } from './check-draft';
import type { CreateReferenceInput, CreateReferenceRefusal } from './schema';

type Needs = CheckNeeds & { readonly audit: AuditLog; readonly newId: () => string };

/** Adds a record to a list, and answers its id. */
export const createReference = async (
  { audit, newId, ...needs }: Needs,
  { kind, draft }: CreateReferenceInput,
): Promise<Result<string, CreateReferenceRefusal>> => {
  const checked = await checkDraft(needs, kind, draft);
  if (!checked.ok) return err({ kind: 'fields-do-not-fit', problems: checked.refusal });
  const id = newId();
  await needs.reference.add(kind, id, checked.value);
  const entry = await auditedChange(needs.reference, kind, id, { before: null, after: checked.value });
  if (entry !== null) await audit.record(entry);
  return ok(id);
};
