import type { Metadata } from 'next';
import { SpreadsheetsScreen } from '@/components/learner-csv/spreadsheets-screen';
import { countChosen } from '@/lib/features/bulk-edit';
import { fieldForms } from '@/lib/features/learner-record';
import { usualYear } from '@/lib/ilr';
import { isRowId, providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Spreadsheets' };

export default providerPage('learner-csv:export', async ({ scope, searchParams: { learners: choiceId } }) => {
  const isChosen = typeof choiceId === 'string' && isRowId(choiceId);
  const choice = isChosen
    ? { id: choiceId, learners: await scope.transaction((stores) => countChosen(stores, choiceId)) }
    : null;
  const usual = usualYear(scope.years);
  const years = [usual, ...scope.years.filter(({ code }) => code !== usual.code)];
  const forms = years.map((year) => ({ academicYear: year.code, label: year.label, forms: fieldForms(year) }));
  return <SpreadsheetsScreen ukprn={scope.provider.ukprn} forms={forms} choice={choice} />;
});
