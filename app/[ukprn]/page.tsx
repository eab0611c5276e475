import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OverviewScreen } from '@/components/overview/overview-screen';
import { readOverview } from '@/lib/features/overview';
import { usualYear } from '@/lib/ilr';
import { isAllowed, providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Overview' };

export default providerPage('lrs:view', async ({ scope }) => {
  const { ukprn, name } = scope.provider;
  // An administrator who sees no learners comes for the settings.
  if (!isAllowed(scope, 'learner:view')) redirect(`/${ukprn}/settings/lrs`);
  return (
    <OverviewScreen
      provider={{ ukprn, name }}
      overview={await scope.transaction((stores) => readOverview(stores, usualYear(scope.years).code))}
    />
  );
});
