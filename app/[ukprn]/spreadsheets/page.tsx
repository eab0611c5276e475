import type { Metadata } from 'next';
import { SpreadsheetsScreen } from '@/components/learner-csv/spreadsheets-screen';
import { countChosen } from '@/lib/features/bulk-edit';
import { listCsvImports } from '@/lib/features/learner-csv';
import { fieldForms } from '@/lib/features/learner-record';
import { usualYear } from '@/lib/ilr';
import { isRowId, providerPage } from '@/lib/platform/next';
import { finishCsvUploadAction, startCsvImportAction } from './actions';

export const metadata: Metadata = { title: 'Spreadsheets' };

export default providerPage('learner-csv:export', async ({ scope, searchParams: { learners: choiceId } }) => {
  const isChosen = typeof choiceId === 'string' && isRowId(choiceId);
  const choice = isChosen
    ? { id: choiceId, learners: await scope.transaction((stores) => countChosen(stores, choiceId)) }
    : null;
  const usual = usualYear(scope.years);
  const years = [usual, ...scope.years.filter(({ code }) => code !== usual.code)];
  const toForm = (year: typeof usual) => ({ academicYear: year.code, label: year.label, forms: fieldForms(year) });
  return (
    <SpreadsheetsScreen
      ukprn={scope.provider.ukprn}
      forms={years.map(toForm)}
      openForms={years.filter(({ use }) => use === 'open').map(toForm)}
      choice={choice}
      actions={{ start: startCsvImportAction, finish: finishCsvUploadAction }}
      {...(await scope.transaction(listCsvImports))}
    />
  );
});
