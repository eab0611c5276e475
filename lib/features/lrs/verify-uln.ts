import { isTemporaryUln, isUln } from '@/lib/identifiers';
import type { FindOutcome, LrsLearner } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { checkOf } from './check-of';
import { differencesFromOurs, isSomebodyElse } from './compare-with-ours';
import { findByUln } from './find-lrs-learner';
import { purposes, type VerifyAnswer, type VerifyRefusal, type VerifyUlnInput } from './learner-schema';
import { openPerson, saveIn, subjectOf } from './open-person';
import type { LrsPerson } from './people-ports';
import type { LrsNeeds } from './ports';

const comparedAnswer = (person: LrsPerson, record: LrsLearner): VerifyAnswer => {
  const differences = differencesFromOurs(person, record);
  if (isSomebodyElse(differences)) return { kind: 'somebody-else' };
  return differences.length === 0 ? { kind: 'exact-match', record } : { kind: 'update-required', record, differences };
};

const answerOf = (person: LrsPerson, outcome: FindOutcome): Result<VerifyAnswer, VerifyRefusal> => {
  switch (outcome.kind) {
    case 'exact':
      return ok(comparedAnswer(person, outcome.learner));
    case 'linked':
      return ok({
        kind: 'linked',
        master: outcome.learner,
        differences: differencesFromOurs(person, outcome.learner),
      });
    case 'no-match':
      return ok({ kind: 'not-found' });
    // The number is there, and neither name is the learner's.
    case 'possible':
      return ok({ kind: 'somebody-else' });
    case 'insufficient-data':
      return err({ kind: 'insufficient-data' });
    case 'unknown-code':
      return err({ kind: 'unknown-code', code: outcome.code });
    default:
      return err({ kind: 'lrs-unreadable' });
  }
};

const keepAnswer = (needs: LrsNeeds, person: LrsPerson, uln: number, answer: VerifyAnswer) => {
  const at = needs.clock.now();
  const differences = 'differences' in answer ? answer.differences : [];
  const read = 'record' in answer ? { record: answer.record, fetchedAt: at } : {};
  const link = { ...person.link, ...read, check: checkOf(person, uln, { outcome: answer.kind, differences, at }) };
  return needs.transaction((stores) =>
    saveIn(stores, person, { uln, link, at }, { action: 'lrs:verify', fields: [], reason: answer.kind }),
  );
};

/** Verifies the number of a learner against their names, and says in what the LRS's record is not as ours. */
export const verifyUln = async (
  needs: LrsNeeds,
  { learner, purpose }: VerifyUlnInput,
): Promise<Result<VerifyAnswer, VerifyRefusal>> => {
  const person = await openPerson(needs, learner);
  if (!person.ok) return person;
  const { uln, identity } = person.value;
  if (uln === null || isTemporaryUln(uln) || !isUln(uln)) return err({ kind: 'no-uln' });
  const names = { FamilyName: identity.FamilyName ?? '', GivenName: identity.GivenName ?? '' };
  const why = { subject: subjectOf(learner), purpose: purposes[purpose] };
  const found = await findByUln(needs, { ULN: uln, ...names }, why);
  if (!found.ok) return found;
  const answer = answerOf(person.value, found.value);
  if (!answer.ok) return answer;
  const kept = await keepAnswer(needs, person.value, uln, answer.value);
  return kept.ok ? answer : err({ kind: 'changed-meanwhile' });
};
