import type { Metadata } from 'next';
import { LrsSettingsScreen } from '@/components/lrs/lrs-settings-screen';
import { readLrsSettings } from '@/lib/features/lrs';
import { pageNeeds } from '@/lib/features/provider';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { saveLrsSettingsAction, testConnectionAction } from './actions';

export const metadata: Metadata = { title: 'LRS settings' };

export default providerPage(pageNeeds['/settings/lrs'], async ({ scope }) => (
  <LrsSettingsScreen
    ukprn={scope.provider.ukprn}
    settings={await scope.transaction(readLrsSettings)}
    canEdit={isAllowed(scope, 'lrs:settings')}
    portalHref={isAllowed(scope, 'lrs-portal:use') ? `/${scope.provider.ukprn}/ulns/portal` : null}
    actions={{ save: saveLrsSettingsAction, test: testConnectionAction }}
  />
));
