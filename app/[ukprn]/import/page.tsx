import type { Metadata } from 'next';
import { ImportsScreen } from '@/components/ilr-import/imports-screen';
import { listImports } from '@/lib/features/ilr-import';
import { pageNeeds } from '@/lib/features/provider';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { finishUploadAction, startImportAction } from './actions';

export const metadata: Metadata = { title: 'Import ILR file' };

export default providerPage(pageNeeds['/import'], async ({ scope }) => (
  <ImportsScreen
    ukprn={scope.provider.ukprn}
    imports={await scope.transaction(listImports)}
    actions={{ startImport: startImportAction, finishUpload: finishUploadAction }}
    canImport={isAllowed(scope, 'ilr-import:load')}
  />
));
