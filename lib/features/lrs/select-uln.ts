import { err, type Result } from '@/lib/result';
import { findByUln } from './find-lrs-learner';
import { type LinkRefusal, purposes, type SelectUlnInput } from './learner-schema';
import { linkRecord } from './link-record';
import { openPerson, subjectOf } from './open-person';
import type { LrsNeeds } from './ports';

/**
 * Links a learner with the record that a person has chosen. It is read again from the LRS: what a browser sends is not what
 * the LRS says.
 */
export const selectUln = async (
  needs: LrsNeeds,
  { learner, purpose, uln, familyName, givenName }: SelectUlnInput,
): Promise<Result<null, LinkRefusal>> => {
  const person = await openPerson(needs, learner);
  if (!person.ok) return person;
  const why = { subject: subjectOf(learner), purpose: purposes[purpose] };
  const found = await findByUln(needs, { ULN: uln, FamilyName: familyName, GivenName: givenName }, why);
  if (!found.ok) return found;
  if (found.value.kind !== 'exact') return err({ kind: 'record-changed' });
  return linkRecord(needs, person.value, found.value.learner, { action: 'lrs:select', reason: purposes[purpose] });
};
