import type { Metadata } from 'next';
import { ExportsScreen } from '@/components/ilr-export/exports-screen';
import { exportChoices, listExports } from '@/lib/features/ilr-export';
import { pageNeeds } from '@/lib/features/provider';
import { isAllowed, providerPage, providersToExportFor } from '@/lib/platform/next';
import { countLearnersAction, createIlrExportAction, exportChoicesAction } from './actions';

export const metadata: Metadata = { title: 'ILR exports' };

const loadChoices = async (ukprn: number) => {
  'use server';
  return exportChoicesAction(ukprn, null);
};

export default providerPage(pageNeeds['/ilr/exports'], async ({ scope }) => {
  const { ukprn, name } = scope.provider;
  const { exports, choices } = await scope.transaction(async (stores) => ({
    exports: await listExports(stores),
    choices: await exportChoices(stores),
  }));
  return (
    <ExportsScreen
      provider={{ ukprn, name }}
      providers={await providersToExportFor(scope)}
      exports={exports}
      choices={choices}
      actions={{ loadChoices, countExport: countLearnersAction, createExport: createIlrExportAction }}
      progressHref={`/${ukprn}/ilr/exports/progress`}
      canCreate={isAllowed(scope, 'ilr-export:create')}
    />
  );
});
