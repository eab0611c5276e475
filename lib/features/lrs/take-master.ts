import { err, type Result } from '@/lib/result';
import { findByUln } from './find-lrs-learner';
import { type LinkRefusal, purposes, type TakeMasterInput } from './learner-schema';
import { linkRecord } from './link-record';
import { openPerson, subjectOf } from './open-person';
import type { LrsNeeds } from './ports';

/** Gives the learner the number into which theirs was merged, if the LRS still says so. The old one is kept as history. */
export const takeMaster = async (
  needs: LrsNeeds,
  { learner, purpose, master }: TakeMasterInput,
): Promise<Result<null, LinkRefusal>> => {
  const person = await openPerson(needs, learner);
  if (!person.ok) return person;
  const { uln, identity } = person.value;
  const names = { FamilyName: identity.FamilyName ?? '', GivenName: identity.GivenName ?? '' };
  const why = { subject: subjectOf(learner), purpose: purposes[purpose] };
  const found = await findByUln(needs, { ULN: uln ?? 0, ...names }, why);
  if (!found.ok) return found;
  const isStillSo = found.value.kind === 'linked' && found.value.learner.ULN === master;
  if (!isStillSo) return err({ kind: 'record-changed' });
  return linkRecord(needs, person.value, found.value.learner, { action: 'lrs:take-master', reason: purposes[purpose] });
};
