import { err, ok, type Result } from '@/lib/result';
import { isLicensedForLrs } from '../provider';
import { purposes, type StartVerificationInput, type StartVerificationRefusal } from './schema';
import type { VerificationStores } from './verification-ports';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lets the job know. */
export const askForVerifying = (
  { provider, events, newId }: Pick<VerificationStores, 'provider' | 'events' | 'newId'>,
  verificationId: string,
): Promise<void> => {
  const { tenantId, ukprn } = provider;
  const data = { tenantId, ukprn, subjectId: verificationId };
  return events.emit({ name: 'uln-verification/asked', id: newId(), data });
};

export const subjectOfVerification = (verificationId: string): string => `uln-verification/${verificationId}`;

const whyNot = async (stores: VerificationStores): Promise<StartVerificationRefusal | null> => {
  const isLicensed = isLicensedForLrs(await stores.licences.list(), 'learner', stores.clock.now());
  if (!isLicensed) return { kind: 'not-licensed' };
  if ((await stores.lrsCredentials.find()) === null) return { kind: 'not-set-up' };
  return (await stores.lrsStops.find()) === null ? null : { kind: 'stopped' };
};

/** Begins to verify the ULNs of one part of the queue, or of everybody in the year; one such work at a time for a provider. */
export const startVerification = async (
  stores: VerificationStores,
  { days, ...asked }: StartVerificationInput,
): Promise<Result<string, StartVerificationRefusal>> => {
  const refusal = await whyNot(stores);
  if (refusal !== null) return err(refusal);
  const { verifications, audit, clock, newId } = stores;
  const [id, createdAt] = [newId(), clock.now()];
  const since = new Date(createdAt.getTime() - days * DAY_MS);
  const learners = await verifications.add({ id, ...asked, createdAt }, since);
  if (learners === 'under-way') return err({ kind: 'under-way' });
  if (learners === 0) return err({ kind: 'no-learners' });
  const reason = `${purposes[asked.purpose]}: ${learners} learners`;
  await audit.record({ action: 'lrs:verify-all', subject: subjectOfVerification(id), reason });
  await askForVerifying(stores, id);
  return ok(id);
};
