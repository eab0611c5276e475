import { isTemporaryUln, isUln } from '@/lib/identifiers';
import { err, ok, type Result } from '@/lib/result';
import { askWithPurpose } from './ask-with-purpose';
import { checkOfNow } from './check-of';
import { purposes } from './learner-schema';
import { learningEventsAtLrs } from './learning-events-at-lrs';
import type { LearningRecordSource, RecordOwner } from './learning-record-ports';
import {
  type GetLearningRecordInput,
  isUlnVerified,
  type LearningRecordAnswer,
  type LearningRecordGot,
  type LearningRecordRefusal,
} from './learning-record-schema';
import { openPerson, subjectOf } from './open-person';
import type { LrsPerson } from './people-ports';
import type { LrsNeeds } from './ports';

const ownerOf = (person: LrsPerson): Result<RecordOwner, LearningRecordRefusal> => {
  const { uln, identity } = person;
  if (uln === null || isTemporaryUln(uln) || !isUln(uln)) return err({ kind: 'no-uln' });
  if (!isUlnVerified(checkOfNow(person))) return err({ kind: 'uln-not-verified' });
  return ok({
    uln,
    givenName: identity.GivenName ?? '',
    familyName: identity.FamilyName ?? '',
    dateOfBirth: identity.DateOfBirth,
    gender: identity.Gender,
  });
};

const got = (answer: LearningRecordAnswer): LearningRecordGot => ({
  outcome: answer.kind,
  events: 'events' in answer ? answer.events.length : 0,
  foundUln: answer.kind === 'linked' ? answer.foundUln : null,
});

/** Downloads a learner's Personal Learning Record, and keeps it. What was downloaded before stays when there is none. */
export const getLearningRecord = async (
  needs: LrsNeeds,
  { learner, purpose }: GetLearningRecordInput,
  source: LearningRecordSource = learningEventsAtLrs(needs),
): Promise<Result<LearningRecordGot, LearningRecordRefusal>> => {
  const person = await openPerson(needs, learner);
  if (!person.ok) return person;
  const owner = ownerOf(person.value);
  if (!owner.ok) return owner;
  const why = { action: 'lrs:learning-record', subject: subjectOf(learner), purpose: purposes[purpose] };
  const asked = await askWithPurpose(needs, why, () => source(owner.value));
  if (!asked.ok) return asked;
  const kept = { uln: owner.value.uln, at: needs.clock.now(), answer: asked.value };
  const isKept = await needs.transaction(({ learningRecords }) => learningRecords.keep(learner, kept));
  return isKept ? ok(got(asked.value)) : err({ kind: 'no-such-learner' });
};
