import { learnerByDemographics } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { askDespiteStop, refusalOf } from './ask-lrs';
import { liftStop } from './lift-stop';
import type { LrsNeeds } from './ports';
import type { LrsCallRefusal } from './schema';

/** Nobody: whether there is such a learner is of no interest, only that the LRS answers us. */
const NOBODY = {
  findType: 'CHK',
  FamilyName: 'Connection',
  GivenName: 'Test',
  DateOfBirth: '1900-01-01',
  Gender: '0',
  LastKnownPostCode: 'ZZ99 9ZZ',
  PreviousFamilyName: null,
  SchoolAtAge16: null,
  PlaceOfBirth: null,
  EmailAddress: null,
} as const;

/**
 * Asks the LRS once, about nobody, even while the provider's calls are stopped: that is how an administrator finds out
 * whether what stopped them has been put right. An answer lets them be made again.
 */
export const testConnection = async (needs: LrsNeeds): Promise<Result<null, LrsCallRefusal>> => {
  const attempt = await askDespiteStop(needs, learnerByDemographics, NOBODY);
  const isAnswered = attempt.kind === 'answered';
  const outcome = isAnswered ? 'answered' : refusalOf(attempt).kind;
  const subject = `provider/${needs.provider.providerId}`;
  const isStopped = await needs.transaction(async ({ stops, audit }) => {
    await audit.record({ action: 'lrs:test-connection', subject, reason: outcome });
    return (await stops.find()) !== null;
  });
  if (!isAnswered) return err(refusalOf(attempt));
  if (isStopped) await liftStop(needs);
  return ok(null);
};
