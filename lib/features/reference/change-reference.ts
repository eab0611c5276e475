import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import { auditedChange } from './audited-changes';
import { changedSince } from './changed-since';
import { type CheckNeeds, checkDraft } from './check-draft';
import type { ChangeReferenceInput, ChangeReferenceRefusal, ReferenceRecord } from './schema';

type Needs = CheckNeeds & { readonly audit: AuditLog };

/** Changes a record that nobody has changed since it was opened, and answers what it says now. */
export const changeReference = async (
  { audit, ...needs }: Needs,
  { kind, id, version, draft }: ChangeReferenceInput,
): Promise<Result<ReferenceRecord, ChangeReferenceRefusal>> => {
  const { reference } = needs;
  const before = await reference.find(kind, id);
  if (before === null) return err({ kind: 'unknown-record' });
  if (before.version !== version) return err(await changedSince(reference, kind, before));
  const checked = await checkDraft(needs, kind, draft, before);
  if (!checked.ok) return err({ kind: 'fields-do-not-fit', problems: checked.refusal });
  const entry = await auditedChange(reference, kind, id, { before: before.values, after: checked.value });
  if (entry === null) return ok(before);
  const isChanged = await reference.change(kind, id, version, checked.value);
  const now = await reference.find(kind, id);
  if (now === null) return err({ kind: 'unknown-record' });
  if (!isChanged) return err(await changedSince(reference, kind, now));
  await audit.record(entry);
  return ok(now);
};
