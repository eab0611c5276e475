import {
  LrsFaultError,
  type LrsOperation,
  LrsProtocolError,
  type LrsRequestRefusal,
  LrsTransportError,
} from '@/lib/lrs';
import type { LrsNeeds } from './ports';
import { type LrsCallRefusal, type LrsStop, type StopReason, stopReasons } from './schema';
import { stopMail } from './stop-mail';

type LrsError = LrsFaultError | LrsTransportError | LrsProtocolError;

/** What came of one question or one change. */
export type Attempt<Outcome> =
  | { readonly kind: 'answered'; readonly outcome: Outcome }
  | { readonly kind: 'invalid'; readonly refusal: LrsRequestRefusal }
  | { readonly kind: 'stopped'; readonly stop: LrsStop }
  | { readonly kind: 'failed'; readonly error: LrsError };

/** Pauses before it is tried again. A time-out is not: whoever waits has waited long enough. */
const PAUSES_MS = [250, 1_000];

const isLrsError = (error: unknown): error is LrsError =>
  error instanceof LrsFaultError || error instanceof LrsTransportError || error instanceof LrsProtocolError;

const mayBeTriedAgain = (error: LrsError, isReading: boolean): boolean => {
  if (error instanceof LrsTransportError)
    return error.failure === 'unreachable' || (isReading && error.failure === 'server-error');
  return isReading && error instanceof LrsFaultError && error.meaning === 'unknown-exception';
};

const tryOnce = async <Input, Outcome>(
  { lrs }: Pick<LrsNeeds, 'lrs'>,
  operation: LrsOperation<Input, Outcome>,
  input: Input,
): Promise<Attempt<Outcome>> => {
  try {
    const called = await lrs.call(operation, input);
    return called.ok ? { kind: 'answered', outcome: called.value } : { kind: 'invalid', refusal: called.refusal };
  } catch (error) {
    if (isLrsError(error)) return { kind: 'failed', error };
    throw error;
  }
};

const stopReason = (error: LrsError): StopReason | null => {
  if (error instanceof LrsProtocolError) return null;
  const said = error instanceof LrsFaultError ? error.meaning : error.failure;
  return stopReasons.find((reason) => reason === said) ?? null;
};

/** More calls with a wrong password would lock the provider's account, so none is made before somebody has seen to it. */
const stopCalls = ({ provider, clock, origin, transaction }: LrsNeeds, reason: StopReason): Promise<void> =>
  transaction(async ({ stops, admins, mail, audit }) => {
    const since = clock.now();
    if (!(await stops.put(reason, since))) return;
    await audit.record({ action: 'lrs:stop', subject: `provider/${provider.providerId}`, reason });
    for (const userId of await admins.list()) await mail.post(stopMail(provider, { reason, since, userId, origin }));
  });

/** Asks the LRS once, or again after a failure that cannot have changed anything, whether or not the calls are stopped. */
export const askDespiteStop = async <Input, Outcome>(
  needs: LrsNeeds,
  operation: LrsOperation<Input, Outcome>,
  input: Input,
): Promise<Attempt<Outcome>> => {
  let attempt = await tryOnce(needs, operation, input);
  for (const pauseMs of PAUSES_MS) {
    if (attempt.kind !== 'failed' || !mayBeTriedAgain(attempt.error, operation.effect === 'reads')) break;
    await needs.wait(pauseMs);
    attempt = await tryOnce(needs, operation, input);
  }
  const reason = attempt.kind === 'failed' ? stopReason(attempt.error) : null;
  if (reason !== null) await stopCalls(needs, reason);
  return attempt;
};

/** Asks the LRS, unless the provider's calls are stopped. */
export const askLrs = async <Input, Outcome>(
  needs: LrsNeeds,
  operation: LrsOperation<Input, Outcome>,
  input: Input,
): Promise<Attempt<Outcome>> => {
  const stop = await needs.transaction(({ stops }) => stops.find());
  return stop === null ? askDespiteStop(needs, operation, input) : { kind: 'stopped', stop };
};

const transportRefusal = ({ failure }: LrsTransportError): LrsCallRefusal => {
  switch (failure) {
    case 'maintenance':
      return { kind: 'lrs-closed', because: failure };
    case 'certificate-refused':
      return { kind: 'provider-refused', reason: failure };
    case 'not-the-lrs':
      return { kind: 'lrs-unreadable' };
    default:
      return { kind: 'lrs-unavailable', failure };
  }
};

const faultRefusal = ({ meaning, code, typeName }: LrsFaultError): LrsCallRefusal => {
  switch (meaning) {
    case 'out-of-hours':
      return { kind: 'lrs-closed', because: meaning };
    case 'organisation-refused':
    case 'password-refused':
    case 'access-refused':
      return { kind: 'provider-refused', reason: meaning };
    case 'request-refused':
    case 'not-supported':
      return { kind: 'request-refused', typeName };
    default:
      return { kind: 'unknown-fault', code };
  }
};

/** What the person is told of an attempt that has no answer. */
export const refusalOf = (attempt: Exclude<Attempt<unknown>, { kind: 'answered' }>): LrsCallRefusal => {
  if (attempt.kind === 'invalid') return attempt.refusal;
  if (attempt.kind === 'stopped') return { kind: 'calls-stopped', stop: attempt.stop };
  const { error } = attempt;
  if (error instanceof LrsTransportError) return transportRefusal(error);
  return error instanceof LrsFaultError ? faultRefusal(error) : { kind: 'lrs-unreadable' };
};
