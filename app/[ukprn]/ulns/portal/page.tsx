import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PortalScreen } from '@/components/lrs-portal/portal-screen';
import { planPortalFiles } from '@/lib/features/lrs-portal';
import { usualYear } from '@/lib/ilr';
import { providerPage } from '@/lib/platform/next';
import { applyResultAction } from './actions';

export const metadata: Metadata = { title: 'LRS portal files' };

export default providerPage('lrs-portal:use', async ({ scope, searchParams: { year } }) => {
  const plan = await planPortalFiles(scope, typeof year === 'string' ? year : usualYear(scope.years).code);
  if (plan === null) notFound();
  return <PortalScreen ukprn={scope.provider.ukprn} plan={plan} apply={applyResultAction} />;
});
