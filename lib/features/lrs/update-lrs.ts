import type { LearnerToRegister, LrsLearner } from '@/lib/lrs';
import { err, type Result } from '@/lib/result';
import type { UpdateRefusal } from './change-schema';
import { differencesFromOurs, isSomebodyElse } from './compare-with-ours';
import {
  type LrsDifference,
  purposes,
  type UpdateLrsInput,
  type UpdateLrsRefusal,
  type VerifyAnswer,
  type VerifyRefusal,
} from './learner-schema';
import { openPerson, saveIn, subjectOf } from './open-person';
import type { LrsPerson } from './people-ports';
import type { LrsNeeds } from './ports';
import { updateLrsLearner } from './update-lrs-learner';
import { verifyUln } from './verify-uln';

const changesOf = (differences: readonly LrsDifference[], { fields }: UpdateLrsInput): Partial<LearnerToRegister> =>
  Object.fromEntries(differences.filter(({ field }) => fields.includes(field)).map(({ field, ours }) => [field, ours]));

/** Somebody was quicker: the person is shown the record as it is now, which is kept for the next attempt. */
const changedSince = async (needs: LrsNeeds, person: LrsPerson, record: LrsLearner): Promise<UpdateLrsRefusal> => {
  const differences = differencesFromOurs(person, record);
  if (isSomebodyElse(differences)) return { kind: 'somebody-else' };
  const at = needs.clock.now();
  const link = { ...person.link, record, fetchedAt: at };
  const entry = { action: 'lrs:read-again', fields: [] };
  const kept = await needs.transaction((stores) => saveIn(stores, person, { uln: person.uln, link, at }, entry));
  return kept.ok ? { kind: 'changed-since-read', record, differences } : { kind: 'changed-meanwhile' };
};

const toRefusal = async (needs: LrsNeeds, person: LrsPerson, refusal: UpdateRefusal): Promise<UpdateLrsRefusal> => {
  switch (refusal.kind) {
    case 'changed-since-read':
      return changedSince(needs, person, refusal.current);
    // It has been merged since it was shown: to be verified again, which shows the master.
    case 'linked':
      return { kind: 'not-linked' };
    default:
      return refusal;
  }
};

/**
 * Makes the LRS's record as ours in the fields that a person has chosen, then reads it back. What is written is what we hold,
 * never what a browser sent; and never over somebody else's record.
 */
export const updateLrs = async (
  needs: LrsNeeds,
  input: UpdateLrsInput,
): Promise<Result<VerifyAnswer, UpdateLrsRefusal | VerifyRefusal>> => {
  const { learner, versionSeen, isNoticeGiven } = input;
  const opened = await openPerson(needs, learner);
  if (!opened.ok) return opened;
  const person = opened.value;
  const { record } = person.link;
  if (record === null || record.ULN !== person.uln) return err({ kind: 'not-linked' });
  const differences = differencesFromOurs(person, record);
  if (isSomebodyElse(differences)) return err({ kind: 'somebody-else' });
  const updated = await updateLrsLearner(needs, {
    subject: subjectOf(learner),
    purpose: purposes[input.purpose],
    uln: record.ULN,
    familyName: record.FamilyName,
    givenName: record.GivenName,
    versionSeen,
    changes: changesOf(differences, input),
    isNoticeGiven,
  });
  return updated.ok ? verifyUln(needs, input) : err(await toRefusal(needs, person, updated.refusal));
};
