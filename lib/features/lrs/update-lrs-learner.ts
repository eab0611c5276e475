import { type LrsLearner, learnerByUln, updateSingleLearner } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { askLrs, refusalOf } from './ask-lrs';
import { changedFields, intendedUpdate } from './compare-records';
import type { LrsNeeds } from './ports';
import type { UpdateInput, UpdateRefusal } from './schema';
import { sendChange } from './send-change';
import { afterUpdate } from './settlement';

const OPTED_OUT = '2';

/** The record as it is now, if it is still that of the person who was shown. */
const readCurrent = async (
  needs: LrsNeeds,
  { uln, familyName, givenName }: UpdateInput,
): Promise<Result<LrsLearner, UpdateRefusal>> => {
  const input = { findType: 'FUL', ULN: uln, FamilyName: familyName, GivenName: givenName } as const;
  const attempt = await askLrs(needs, learnerByUln, input);
  if (attempt.kind !== 'answered') return err(refusalOf(attempt));
  const { outcome } = attempt;
  switch (outcome.kind) {
    case 'exact':
      return ok(outcome.learner);
    case 'linked':
      return err({ kind: 'linked', master: outcome.learner });
    case 'possible':
      return err({ kind: 'somebody-else' });
    case 'unknown-code':
      return err({ kind: 'unknown-code', code: outcome.code });
    default:
      return err({ kind: 'uln-not-found' });
  }
};

const isOptOutTaken = (current: LrsLearner, { changes, isNoticeGiven }: UpdateInput): boolean =>
  current.AbilityToShare === OPTED_OUT &&
  changes.AbilityToShare !== undefined &&
  changes.AbilityToShare !== OPTED_OUT &&
  !isNoticeGiven;

const refusalBefore = (current: LrsLearner, input: UpdateInput): UpdateRefusal | null => {
  if (current.VersionNumber !== input.versionSeen) return { kind: 'changed-since-read', current };
  if (changedFields(current, input.changes).length === 0) return { kind: 'nothing-to-change' };
  return isOptOutTaken(current, input) ? { kind: 'notice-not-confirmed' } : null;
};

/** Somebody was quicker between our reading and our sending: the person sees the record as it is, and is asked again. */
const staleRefusal = async (needs: LrsNeeds, input: UpdateInput, refusal: UpdateRefusal): Promise<UpdateRefusal> => {
  if (refusal.kind !== 'rejected' || refusal.reason !== 'stale-version') return refusal;
  const current = await readCurrent(needs, input);
  return current.ok ? { kind: 'changed-since-read', current: current.value } : current.refusal;
};

/** Changes a learner's record at the LRS, if it is still the one that the person has seen. */
export const updateLrsLearner = async (
  needs: LrsNeeds,
  input: UpdateInput,
): Promise<Result<{ readonly changeId: string; readonly uln: number }, UpdateRefusal>> => {
  const current = await readCurrent(needs, input);
  if (!current.ok) return current;
  const before = current.value;
  const refusal = refusalBefore(before, input);
  if (refusal !== null) return err(refusal);
  const { subject, purpose, uln, changes } = input;
  const intended = intendedUpdate(before, changes);
  const content = { kind: 'update', before, intended } as const;
  const fields = changedFields(before, changes);
  let invalid: UpdateRefusal | null = null;
  const sent = await sendChange(needs, { subject, purpose, uln, fields, content }, async () => {
    const attempt = await askLrs(needs, updateSingleLearner, intended);
    if (attempt.kind === 'invalid') invalid = attempt.refusal;
    return afterUpdate(attempt, uln);
  });
  if (sent.ok) return sent;
  return err(invalid ?? (await staleRefusal(needs, input, sent.refusal)));
};
