import { learnerIdentifier } from '@/lib/identifiers';
import { type BatchLearnerToVerify, getVerifyBatchOutput, type SubmitBatchOutcome, submitVerifyBatch } from '@/lib/lrs';
import { type Attempt, askLrs, refusalOf } from './ask-lrs';
import { batchResults, type Unanswered, unsendable, withoutAnswer } from './batch-results';
import type { LrsNeeds } from './ports';
import type { HoldReason } from './schema';
import type {
  BatchChange,
  LearnerInBatch,
  VerificationBatch,
  VerificationJobNeeds,
  VerificationState,
  VerifiedLearnerRow,
} from './verification-ports';

/** What asking has led to: go on after a while, wait because of something, or stay until somebody continues. */
export type Asked =
  | { readonly kind: 'goes-on'; readonly afterMs: number }
  | { readonly kind: 'waits'; readonly reason: HoldReason; readonly afterMs: number; readonly failures: number }
  | { readonly kind: 'held'; readonly reason: HoldReason };

export type BatchNeeds = Pick<VerificationJobNeeds, 'clock' | 'transaction'> & { readonly lrs: LrsNeeds };

const HOUR_MS = 60 * 60 * 1000;
const FIRST_LOOK_MS = 2_000;
const LAST_LOOK_MS = 60_000;
const FIRST_REST_MS = 30_000;
const FAILURES_MAX = 5;
const TRIES_MAX = 2;

const now: Asked = { kind: 'goes-on', afterMs: 0 };

/** Looks again after 2 seconds, then less and less often. */
const nextLook = (polls: number): Asked => ({
  kind: 'goes-on',
  afterMs: Math.min(FIRST_LOOK_MS * 2 ** polls, LAST_LOOK_MS),
});

const toRequest = (learner: LearnerInBatch): BatchLearnerToVerify => ({
  MISIdentifier: learnerIdentifier(learner.number),
  ULN: learner.uln,
  FamilyName: learner.familyName ?? '',
  GivenName: learner.givenName ?? '',
  DateOfBirth: learner.dateOfBirth,
  Gender: learner.gender,
});

type Whose = { readonly needs: BatchNeeds; readonly found: VerificationState; readonly batch: VerificationBatch };

const settle = async ({ needs, found, batch }: Whose, rows: readonly VerifiedLearnerRow[]): Promise<Asked> => {
  const at = needs.clock.now();
  await needs.transaction(({ verifications }) => verifications.settle(found.id, batch.number, rows, at));
  return now;
};

const settleAll = (whose: Whose, outcome: Unanswered, code: string | null = null): Promise<Asked> =>
  settle(
    whose,
    whose.batch.learners.map((learner) => withoutAnswer(learner, outcome, code)),
  );

const change = ({ needs, found, batch }: Whose, fields: BatchChange): Promise<void> =>
  needs.transaction(({ verifications }) => verifications.changeBatch(found.id, batch.number, fields));

/** One of them cannot be read by the LRS: the halves are asked about apart, until it is found. */
const narrowDown = async (whose: Whose): Promise<Asked> => {
  const { needs, found, batch } = whose;
  if (batch.learners.length === 1) return settleAll(whose, 'refused');
  await needs.transaction(({ verifications }) => verifications.splitBatch(found.id, batch.number));
  return now;
};

const MAY_PASS: readonly HoldReason['kind'][] = ['lrs-unavailable', 'lrs-unreadable', 'unknown-fault'];

/** There is no answer: it may come by itself, or somebody has to see to something first. */
const unanswered = (whose: Whose, attempt: Exclude<Attempt<unknown>, { kind: 'answered' }>): Promise<Asked> | Asked => {
  const { found, batch } = whose;
  if (attempt.kind === 'invalid') {
    const named = unsendable(attempt.refusal, batch.learners);
    if (named.length > 0)
      return settle(
        whose,
        named.map((learner) => withoutAnswer(learner, 'refused')),
      );
  }
  const reason = refusalOf(attempt);
  if (reason.kind === 'request-refused') return narrowDown(whose);
  const failures = found.failures + 1;
  if (!MAY_PASS.includes(reason.kind) || failures >= FAILURES_MAX) return { kind: 'held', reason };
  return { kind: 'waits', reason, failures, afterMs: FIRST_REST_MS * 2 ** (failures - 1) };
};

const handedIn = async (whose: Whose, outcome: SubmitBatchOutcome): Promise<Asked> => {
  if (outcome.kind === 'unknown-code') return settleAll(whose, 'unknown-code', outcome.code);
  if (outcome.kind !== 'accepted') return settleAll(whose, 'refused');
  await change(whose, { jobId: outcome.jobId, sentAt: whose.needs.clock.now(), polls: 0 });
  return nextLook(0);
};

const handIn = async (whose: Whose): Promise<Asked> => {
  const { needs, found, batch } = whose;
  if (batch.learners.length === 0) return settle(whose, []);
  const at = needs.clock.now();
  // A batch counts as one search: it asks about our own learners, and combs through nothing.
  const counted = await needs.lrs.transaction(({ searchCap }) => searchCap.take(at));
  if (counted !== 'counted') {
    const afterMs = HOUR_MS - (at.getTime() % HOUR_MS);
    return { kind: 'waits', reason: { kind: counted }, afterMs, failures: found.failures };
  }
  const attempt = await askLrs(needs.lrs, submitVerifyBatch, {
    learners: batch.learners.map(toRequest),
    orgEmail: null,
  });
  return attempt.kind === 'answered' ? handedIn(whose, attempt.outcome) : unanswered(whose, attempt);
};

/** The LRS has lost it, or could not do it: once more, and then it is left. */
const onceMore = async (whose: Whose): Promise<Asked> => {
  const tries = whose.batch.tries + 1;
  if (tries >= TRIES_MAX) return settleAll(whose, 'not-answered');
  await change(whose, { jobId: null, tries });
  return now;
};

const readBack = async (whose: Whose, jobId: number): Promise<Asked> => {
  const { needs, batch } = whose;
  const attempt = await askLrs(needs.lrs, getVerifyBatchOutput, jobId);
  if (attempt.kind !== 'answered') return unanswered(whose, attempt);
  const { outcome } = attempt;
  switch (outcome.kind) {
    case 'finished':
      return settle(whose, batchResults(batch.learners, outcome.learners));
    case 'not-finished':
      await change(whose, { polls: batch.polls + 1 });
      return nextLook(batch.polls + 1);
    case 'unknown-code':
      return settleAll(whose, 'unknown-code', outcome.code);
    default:
      return onceMore(whose);
  }
};

/** Hands a batch in, or reads back what has become of it. */
export const askBatch = (needs: BatchNeeds, found: VerificationState, batch: VerificationBatch): Promise<Asked> => {
  const whose = { needs, found, batch };
  return batch.jobId === null ? handIn(whose) : readBack(whose, batch.jobId);
};
