import type { Metadata } from 'next';
import { UlnQueueScreen } from '@/components/uln-queue/uln-queue-screen';
import { latestVerification, readLrsStanding } from '@/lib/features/lrs';
import { pageNeeds } from '@/lib/features/provider';
import { readUlnQueue } from '@/lib/features/uln-queue';
import { readUlnQueueQuery } from '@/lib/features/uln-queue/schema';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { startVerificationAction } from './actions';

export const metadata: Metadata = { title: 'ULNs' };

export default providerPage(pageNeeds['/ulns'], async ({ scope, searchParams }) => {
  const query = readUlnQueueQuery(searchParams);
  const shown = await scope.transaction(async (stores) => ({
    ...(await readUlnQueue(stores, query)),
    standing: await readLrsStanding(stores),
    latest: await latestVerification(stores),
  }));
  return (
    <UlnQueueScreen
      ukprn={scope.provider.ukprn}
      query={query}
      maySearch={isAllowed(scope, 'lrs:search')}
      mayUsePortal={isAllowed(scope, 'lrs-portal:use') && !shown.standing.isSetUp}
      start={isAllowed(scope, 'lrs:verify-all') ? startVerificationAction : null}
      {...shown}
    />
  );
});
