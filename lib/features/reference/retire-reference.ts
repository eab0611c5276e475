import type { AuditLog, Clock } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import { auditedVerb } from './audited-changes';
import { changedSince } from './changed-since';
import type { ReferenceStore } from './ports';
import type { ReferenceRecord, RetireReferenceInput, RetireReferenceRefusal } from './schema';

type Needs = { readonly reference: ReferenceStore; readonly audit: AuditLog; readonly clock: Clock };

/** Takes a record out of what is offered, or brings it back. It stays wherever it is used. */
export const retireReference = async (
  { reference, audit, clock }: Needs,
  { kind, id, version, isRetired }: RetireReferenceInput,
): Promise<Result<ReferenceRecord, RetireReferenceRefusal>> => {
  const isDone = await reference.retire(kind, id, version, isRetired ? clock.now() : null);
  const now = await reference.find(kind, id);
  if (now === null) return err({ kind: 'unknown-record' });
  if (!isDone) return err(await changedSince(reference, kind, now));
  await audit.record(auditedVerb(kind, id, isRetired ? 'retire' : 'restore'));
  return ok(now);
};
