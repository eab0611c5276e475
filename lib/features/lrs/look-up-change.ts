import { err, ok, type Result } from '@/lib/result';
import type { Settlement } from './change-schema';
import type { LookUpChangeInput, LookUpRefusal } from './learner-schema';
import { openPerson, subjectOf } from './open-person';
import type { LrsNeeds } from './ports';
import { leaveToPerson, settleChange } from './settle-change';

const isOfLearner = async ({ transaction }: LrsNeeds, { learner, changeId }: LookUpChangeInput): Promise<boolean> => {
  const change = await transaction(({ ledger }) => ledger.find(changeId));
  return change?.subject === subjectOf(learner);
};

/** Finds out now what became of a learner's change whose answer was lost. */
export const lookUpChange = async (
  needs: LrsNeeds,
  input: LookUpChangeInput,
): Promise<Result<Settlement, LookUpRefusal>> => {
  const person = await openPerson(needs, input.learner);
  if (!person.ok) return person;
  return (await isOfLearner(needs, input)) ? settleChange(needs, input) : err({ kind: 'no-such-change' });
};

/** A person has looked at a learner's change that cannot be settled, and lets it rest. */
export const restChange = async (needs: LrsNeeds, input: LookUpChangeInput): Promise<Result<null, LookUpRefusal>> => {
  const person = await openPerson(needs, input.learner);
  if (!person.ok) return person;
  if (!(await isOfLearner(needs, input))) return err({ kind: 'no-such-change' });
  const left = await leaveToPerson(needs, input);
  return left.ok ? ok(null) : left;
};
