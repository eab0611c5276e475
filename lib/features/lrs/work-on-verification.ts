import { isLicensedForLrs, isPermitted } from '../provider';
import { askBatch } from './ask-batch';
import { type HoldReason, type VerificationCounts, verificationOutcomes } from './schema';
import { subjectOfVerification } from './start-verification';
import type { VerificationJobNeeds, VerificationState } from './verification-ports';

/** What becomes of the job: nothing more is to be done by it, or it has to come again after a while. */
export type Turn = { readonly kind: 'ended' } | { readonly kind: 'again'; readonly afterMs: number };

const BATCH_SIZE = 200;
const TURN_MS = 60_000;
/** What is waited for within a turn; for longer, the job sleeps. */
const SHORT_MS = 8_000;

const ended: Turn = { kind: 'ended' };

/** Keeps it where it is, with the reason, until somebody continues. */
const pause = async (
  { transaction }: VerificationJobNeeds,
  { id }: Pick<VerificationState, 'id'>,
  reason: HoldReason,
): Promise<Turn> => {
  await transaction(({ verifications }) =>
    verifications.change(id, ['running'], { status: 'paused', reason, resumesAt: null }),
  );
  return ended;
};

const outcomesIn = (counts: VerificationCounts): string =>
  verificationOutcomes.flatMap((outcome) => (counts[outcome] > 0 ? [`${outcome} ${counts[outcome]}`] : [])).join(', ');

const finish = async ({ transaction, clock }: VerificationJobNeeds, { id }: VerificationState): Promise<Turn> => {
  await transaction(async ({ verifications, audit }) => {
    const change = { status: 'finished', reason: null, resumesAt: null, finishedAt: clock.now() } as const;
    if (!(await verifications.change(id, ['running'], change))) return;
    const reason = outcomesIn(await verifications.count(id));
    await audit.record({ action: 'lrs:verified-all', subject: subjectOfVerification(id), reason });
  });
  return ended;
};

const oneStep = async (needs: VerificationJobNeeds, found: VerificationState): Promise<Turn> => {
  const { provider, clock, transaction } = needs;
  if (provider === null || !isPermitted(provider.role, 'lrs:verify-all'))
    return pause(needs, found, { kind: 'not-permitted' });
  const licences = await transaction((stores) => stores.licences.list());
  if (!isLicensedForLrs(licences, 'learner', clock.now())) return pause(needs, found, { kind: 'not-licensed' });
  const lrs = await needs.openLrs();
  if (lrs === null) return pause(needs, found, { kind: 'not-set-up' });
  const batch = await transaction(({ verifications }) => verifications.nextBatch(found.id, BATCH_SIZE));
  if (batch === null) return finish(needs, found);
  const asked = await askBatch({ ...needs, lrs }, found, batch);
  if (asked.kind === 'held') return pause(needs, found, asked.reason);
  if (asked.kind === 'waits') {
    const { reason, failures } = asked;
    const resumesAt = new Date(clock.now().getTime() + asked.afterMs);
    await transaction(({ verifications }) =>
      verifications.change(found.id, ['running'], { reason, resumesAt, failures }),
    );
    return { kind: 'again', afterMs: asked.afterMs };
  }
  if (found.failures > 0 || found.resumesAt !== null)
    await transaction(({ verifications }) =>
      verifications.change(found.id, ['running'], { reason: null, resumesAt: null, failures: 0 }),
    );
  return { kind: 'again', afterMs: asked.afterMs };
};

/**
 * Works on a verification for about a minute, batch by batch. May run twice: a batch is read back under its job's number, and
 * one whose number was lost on the way is handed in again, which changes nothing at the LRS.
 */
export const workOnVerification = async (
  needs: VerificationJobNeeds,
  verificationId: string,
  worker: string,
): Promise<Turn> => {
  const until = needs.clock.now().getTime() + TURN_MS;
  for (;;) {
    const found = await needs.transaction(({ verifications }) => verifications.find(verificationId));
    if (found?.status !== 'running' || found.worker !== worker) return ended;
    const turn = await oneStep(needs, found);
    if (turn.kind === 'ended' || turn.afterMs > SHORT_MS || needs.clock.now().getTime() >= until) return turn;
    if (turn.afterMs > 0) await needs.wait(turn.afterMs);
  }
};

/** The run of the job that was begun last does the work; one that still sleeps finds that out when it wakes. */
export const takeOverVerification = async (
  { transaction }: Pick<VerificationJobNeeds, 'transaction'>,
  verificationId: string,
  worker: string,
): Promise<void> => {
  await transaction(({ verifications }) => verifications.change(verificationId, ['running'], { worker }));
};

/** Ends the job that gave up. What it was about stays where it is until somebody continues. */
export const giveUpVerification = async (needs: VerificationJobNeeds, verificationId: string): Promise<void> => {
  await pause(needs, { id: verificationId }, { kind: 'went-wrong' });
};
