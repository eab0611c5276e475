import type { Metadata } from 'next';
import { OverviewScreen } from '@/components/overview/overview-screen';
import { readOverview } from '@/lib/features/overview';
import { providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Overview' };

export default providerPage('learner:view', async ({ scope }) => {
  const { ukprn, name } = scope.provider;
  return (
    <OverviewScreen
      provider={{ ukprn, name }}
      overview={await scope.transaction(({ overview }) => readOverview({ overview }))}
    />
  );
});
