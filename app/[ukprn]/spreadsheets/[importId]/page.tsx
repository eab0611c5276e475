import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CsvImportScreen } from '@/components/learner-csv/csv-import-screen';
import { openCsvImport } from '@/lib/features/learner-csv';
import { isRowId, providerPage } from '@/lib/platform/next';
import { loadCsvAction } from '../actions';

export const metadata: Metadata = { title: 'Spreadsheet' };

export default providerPage<{ ukprn: string; importId: string }>(
  'learner-csv:import',
  async ({ scope, params: { importId } }) => {
    if (!isRowId(importId)) notFound();
    const detail = await scope.transaction((stores) => openCsvImport(stores, importId));
    if (detail === null) notFound();
    return <CsvImportScreen ukprn={scope.provider.ukprn} detail={detail} load={loadCsvAction} />;
  },
);
