import { err, ok, type Result } from '@/lib/result';
import type { SteerRefusal, VerificationInput, VerificationStatus } from './schema';
import { askForVerifying, subjectOfVerification } from './start-verification';
import type { VerificationChange, VerificationStores } from './verification-ports';

type Steered = Result<null, SteerRefusal>;

const steer = async (
  { verifications, audit }: VerificationStores,
  verificationId: string,
  { from, change, action }: { from: readonly VerificationStatus[]; change: VerificationChange; action: string },
): Promise<Steered> => {
  if (!(await verifications.change(verificationId, from, change))) return err({ kind: 'not-so' });
  await audit.record({ action, subject: subjectOfVerification(verificationId) });
  return ok(null);
};

/** Asks nothing more until somebody continues. What is at the LRS already is read then. */
export const pauseVerification = (
  stores: VerificationStores,
  { verificationId }: VerificationInput,
): Promise<Steered> =>
  steer(stores, verificationId, {
    from: ['running'],
    change: { status: 'paused', reason: { kind: 'by-person' }, resumesAt: null },
    action: 'lrs:pause-verify-all',
  });

/** Goes on where it was, in the name of whoever says so. */
export const continueVerification = async (
  stores: VerificationStores,
  { verificationId }: VerificationInput,
): Promise<Steered> => {
  const { userId } = stores.provider;
  const steered = await steer(stores, verificationId, {
    from: ['paused'],
    change: { status: 'running', reason: null, resumesAt: null, failures: 0, worker: null, requestedBy: userId },
    action: 'lrs:continue-verify-all',
  });
  if (steered.ok) await askForVerifying(stores, verificationId);
  return steered;
};

/** Ends it. What is known by then stays; whoever waits is not asked about. */
export const stopVerification = async (
  stores: VerificationStores,
  { verificationId }: VerificationInput,
): Promise<Steered> => {
  const change = { status: 'stopped', reason: null, resumesAt: null, finishedAt: stores.clock.now() } as const;
  const action = 'lrs:stop-verify-all';
  const steered = await steer(stores, verificationId, { from: ['running', 'paused'], change, action });
  if (steered.ok) await stores.verifications.giveUpWaiting(verificationId);
  return steered;
};
