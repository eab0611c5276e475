import { type FindOutcome, type LrsLearner, learnerByDemographics, registerSingleLearner } from '@/lib/lrs';
import { err, type Result } from '@/lib/result';
import { askLrs, refusalOf } from './ask-lrs';
import type { LrsNeeds } from './ports';
import type { RegisterInput, RegisterRefusal } from './schema';
import { sendChange } from './send-change';
import { demographicsOf } from './settle-change';
import { afterRegister } from './settlement';

const areOthers = (learners: readonly LrsLearner[], othersSeen: readonly number[]): boolean =>
  learners.every(({ ULN }) => othersSeen.includes(ULN));

/** Why what was found keeps the person from being registered; null when nothing does. */
const refusalAfterFind = (outcome: FindOutcome, { othersSeen }: RegisterInput): RegisterRefusal | null => {
  switch (outcome.kind) {
    case 'no-match':
      return null;
    case 'exact':
    case 'linked':
      return { kind: 'already-registered', learner: outcome.learner };
    case 'possible':
      return areOthers(outcome.learners, othersSeen) ? null : { kind: 'possible-matches', learners: outcome.learners };
    case 'too-many':
      return { kind: 'too-many-matches' };
    case 'insufficient-data':
      return { kind: 'insufficient-data' };
    case 'checked':
      throw new Error('The search asked for the learners themselves.');
    case 'unknown-code':
      return { kind: 'unknown-code', code: outcome.code };
  }
};

const findFirst = async (needs: LrsNeeds, input: RegisterInput): Promise<RegisterRefusal | null> => {
  const attempt = await askLrs(needs, learnerByDemographics, demographicsOf(input.learner));
  return attempt.kind === 'answered' ? refusalAfterFind(attempt.outcome, input) : refusalOf(attempt);
};

/** WSRC0021 has four reasons. The one that can be told apart is that somebody has registered the learner meanwhile. */
const refusedRefusal = async (
  needs: LrsNeeds,
  input: RegisterInput,
  refusal: RegisterRefusal,
): Promise<RegisterRefusal> => {
  if (refusal.kind !== 'rejected' || refusal.reason !== 'registration-refused') return refusal;
  const found = await findFirst(needs, input);
  return found?.kind === 'already-registered' ? found : refusal;
};

/** Registers a learner, right after a search with the same five details has found nobody who could be the same person. */
export const registerLrsLearner = async (
  needs: LrsNeeds,
  input: RegisterInput,
): Promise<Result<{ readonly changeId: string; readonly uln: number }, RegisterRefusal>> => {
  const { learner, subject, purpose } = input;
  const found = await findFirst(needs, input);
  if (found !== null) return err(found);
  const fields = Object.keys(learner).filter((name) => Reflect.get(learner, name) !== null);
  const content = { kind: 'register', intended: learner } as const;
  let invalid: RegisterRefusal | null = null;
  const sent = await sendChange(needs, { subject, purpose, uln: null, fields, content }, async () => {
    const attempt = await askLrs(needs, registerSingleLearner, learner);
    if (attempt.kind === 'invalid') invalid = attempt.refusal;
    return afterRegister(attempt);
  });
  return sent.ok ? sent : err(invalid ?? (await refusedRefusal(needs, input, sent.refusal)));
};
