import type { Metadata } from 'next';
import { OverviewScreen } from '@/components/overview/overview-screen';
import { readOverview } from '@/lib/features/overview';
import { usualYear } from '@/lib/ilr';
import { providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Overview' };

export default providerPage('learner:view', async ({ scope }) => {
  const { ukprn, name } = scope.provider;
  return (
    <OverviewScreen
      provider={{ ukprn, name }}
      overview={await scope.transaction((stores) => readOverview(stores, usualYear(scope.years).code))}
    />
  );
});
