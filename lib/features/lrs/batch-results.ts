import { learnerIdentifier } from '@/lib/identifiers';
import type { FailureFlag, LrsRequestRefusal, VerifiedInBatch, VerifyOutcome } from '@/lib/lrs';
import type { CheckOutcome, ComparedField, VerificationOutcome } from './schema';
import type { LearnerInBatch, VerifiedLearnerRow } from './verification-ports';

type Known = Exclude<VerifyOutcome['kind'], 'unknown-code'>;

/** WSVRC005 is somebody else's number: what is remembered of it can never lead to an update. */
const outcomes: Readonly<Record<Known, readonly [VerificationOutcome, CheckOutcome]>> = {
  match: ['match', 'exact-match'],
  similar: ['similar', 'update-required'],
  'match-linked': ['linked', 'linked'],
  'similar-linked': ['linked', 'linked'],
  'does-not-match': ['somebody-else', 'somebody-else'],
  'uln-not-found': ['not-found', 'not-found'],
};

/** The flags that say that a detail differs from its own counterpart; the others compare each name with other names. */
const fieldOf: Partial<Readonly<Record<FailureFlag, ComparedField>>> = {
  VRF1: 'GivenName',
  VRF5: 'FamilyName',
  VRF7: 'DateOfBirth',
  VRF8: 'Gender',
};

const rowOf = (number: number, outcome: VerifyOutcome): VerifiedLearnerRow => {
  if (outcome.kind === 'unknown-code') return { number, outcome: 'unknown-code', code: outcome.code, check: null };
  const [shown, remembered] = outcomes[outcome.kind];
  const differing = outcome.kind === 'similar' ? outcome.failureFlags.flatMap((flag) => fieldOf[flag] ?? []) : [];
  return { number, outcome: shown, code: null, check: { outcome: remembered, differing } };
};

/** The answer about one learner: by our own identifier, or by the number where only one has it and none was given back. */
const answerFor = (
  { number, uln }: LearnerInBatch,
  learners: readonly LearnerInBatch[],
  answers: readonly VerifiedInBatch[],
): VerifiedInBatch | undefined => {
  const isOnly = learners.filter((one) => one.uln === uln).length === 1;
  return answers.find(
    ({ MISIdentifier, SearchedULN }) =>
      SearchedULN === uln && (MISIdentifier === null ? isOnly : MISIdentifier === learnerIdentifier(number)),
  );
};

/** What a finished batch says of each of its learners. */
export const batchResults = (
  learners: readonly LearnerInBatch[],
  answers: readonly VerifiedInBatch[],
): readonly VerifiedLearnerRow[] =>
  learners.map((learner) => {
    const answer = answerFor(learner, learners, answers);
    return answer ? rowOf(learner.number, answer.outcome) : withoutAnswer(learner, 'not-answered');
  });

/** What becomes of learners of whom the LRS has said nothing that can be used. */
export type Unanswered = 'refused' | 'not-answered' | 'unknown-code';

export const withoutAnswer = (
  { number }: LearnerInBatch,
  outcome: Unanswered,
  code: string | null = null,
): VerifiedLearnerRow => ({ number, outcome, code, check: null });

const PLACE = /^Learner\[(\d+)\]\//;

/** The learners whose details are outside the LRS's limits, so that a batch with them cannot be sent. */
export const unsendable = (
  { problems }: LrsRequestRefusal,
  learners: readonly LearnerInBatch[],
): readonly LearnerInBatch[] => {
  const places = new Set(problems.map(({ path }) => Number(PLACE.exec(path)?.[1] ?? 0)));
  return learners.filter((_, index) => places.has(index + 1));
};
