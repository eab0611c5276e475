import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OverviewScreen } from '@/components/overview/overview-screen';
import { readOverview } from '@/lib/features/overview';
import { pageNeeds, pagesFor } from '@/lib/features/provider';
import { usualYear } from '@/lib/ilr';
import { isAllowed, providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Overview' };

export default providerPage('provider:open', async ({ scope }) => {
  const { ukprn, name, role } = scope.provider;
  // An administrator who sees no learners comes for the settings.
  if (!isAllowed(scope, pageNeeds[''])) redirect(`/${ukprn}/settings/lrs`);
  return (
    <OverviewScreen
      provider={{ ukprn, name }}
      pages={pagesFor(role)}
      overview={await scope.transaction((stores) => readOverview(stores, usualYear(scope.years).code))}
    />
  );
});
