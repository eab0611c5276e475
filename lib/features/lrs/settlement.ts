import { LrsFaultError, LrsTransportError, type RegisterOutcome, type UpdateOutcome } from '@/lib/lrs';
import type { Attempt } from './ask-lrs';
import type { Settlement } from './schema';

type Failed = Extract<Attempt<unknown>, { kind: 'failed' }>['error'];

const rejected = (
  reason: Extract<Settlement, { status: 'rejected' }>['reason'],
  code: string | null = null,
): Settlement => ({ status: 'rejected', reason, code });

const unknown = (
  reason: Extract<Settlement, { status: 'unknown' }>['reason'],
  code: string | null = null,
): Settlement => ({ status: 'unknown', reason, code });

const afterFault = ({ meaning, code }: LrsFaultError): Settlement => {
  switch (meaning) {
    case 'request-refused':
    case 'not-supported':
      return rejected('request-refused', code);
    case 'organisation-refused':
    case 'password-refused':
    case 'access-refused':
      return rejected('provider-refused', code);
    case 'out-of-hours':
      return rejected('lrs-closed', code);
    default:
      return unknown('unknown-fault', code);
  }
};

const afterFailure = (error: Failed): Settlement => {
  if (error instanceof LrsFaultError) return afterFault(error);
  if (!(error instanceof LrsTransportError)) return unknown('unreadable-answer');
  if (error.mayHaveActed) return unknown('no-answer');
  return rejected(error.failure === 'maintenance' ? 'lrs-closed' : 'not-sent');
};

const UPDATE_REJECTED = {
  'stale-version': 'WSRC0013',
  'ability-to-share-refused': 'WSRC0014',
  'insufficient-data': 'WSRC0015',
  'uln-not-found': 'WSRC0019',
} as const;

const afterUpdateAnswer = (outcome: UpdateOutcome, uln: number): Settlement => {
  switch (outcome.kind) {
    case 'updated':
    // The register has what was intended already.
    case 'nothing-changed':
      return { status: 'confirmed', uln };
    case 'unknown-code':
      return unknown('unknown-code', outcome.code);
    default:
      return rejected(outcome.kind, UPDATE_REJECTED[outcome.kind]);
  }
};

const afterRegisterAnswer = (outcome: RegisterOutcome): Settlement => {
  switch (outcome.kind) {
    case 'registered':
      return { status: 'confirmed', uln: outcome.uln };
    case 'refused':
      return rejected('registration-refused', 'WSRC0021');
    case 'insufficient-data':
      return rejected('insufficient-data', 'WSRC0015');
    case 'unknown-code':
      return unknown('unknown-code', outcome.code);
  }
};

const afterAttempt = <Outcome>(
  attempt: Attempt<Outcome>,
  afterAnswer: (outcome: Outcome) => Settlement,
): Settlement => {
  switch (attempt.kind) {
    case 'answered':
      return afterAnswer(attempt.outcome);
    case 'failed':
      return afterFailure(attempt.error);
    default:
      return rejected('not-sent');
  }
};

/** How an update stands after it was tried. */
export const afterUpdate = (attempt: Attempt<UpdateOutcome>, uln: number): Settlement =>
  afterAttempt(attempt, (outcome) => afterUpdateAnswer(outcome, uln));

/** How a registration stands after it was tried. */
export const afterRegister = (attempt: Attempt<RegisterOutcome>): Settlement =>
  afterAttempt(attempt, afterRegisterAnswer);
