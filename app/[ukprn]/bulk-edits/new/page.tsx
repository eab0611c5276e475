import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewBulkEditScreen } from '@/components/bulk-edit/new-bulk-edit-screen';
import { countChosen } from '@/lib/features/bulk-edit';
import { listChoices } from '@/lib/features/learner';
import { fieldForms } from '@/lib/features/learner-record';
import { openYears, usualYear } from '@/lib/ilr';
import { isRowId, providerPage } from '@/lib/platform/next';
import { startBulkEditAction } from '../actions';

export const metadata: Metadata = { title: 'Edit learners' };

export default providerPage('learner:bulk-edit', async ({ scope, searchParams }) => {
  const { learners: choiceId, year: asked } = searchParams;
  if (typeof choiceId !== 'string' || !isRowId(choiceId)) notFound();
  const { learners, choices } = await scope.transaction(async (stores) => ({
    learners: await countChosen(stores, choiceId),
    ...(await listChoices(stores)),
  }));
  const years = openYears(scope.years);
  const year = years.find(({ code }) => code === asked) ?? usualYear(years);
  return (
    <NewBulkEditScreen
      ukprn={scope.provider.ukprn}
      choiceId={choiceId}
      learners={learners}
      academicYear={year.code}
      years={years.map(({ code, label }) => ({ code, label }))}
      forms={fieldForms(year)}
      choices={choices}
      start={startBulkEditAction}
    />
  );
});
