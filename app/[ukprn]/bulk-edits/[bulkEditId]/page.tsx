import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BulkEditScreen } from '@/components/bulk-edit/bulk-edit-screen';
import { openBulkEdit } from '@/lib/features/bulk-edit';
import { rowsAsked } from '@/lib/features/bulk-edit/schema';
import { fieldForms } from '@/lib/features/learner-record';
import { isRowId, providerPage } from '@/lib/platform/next';
import { applyBulkEditAction, undoBulkEditAction } from '../actions';

export const metadata: Metadata = { title: 'Bulk edit' };

export default providerPage<{ ukprn: string; bulkEditId: string }>(
  'learner:bulk-edit',
  async ({ scope, params: { bulkEditId }, searchParams }) => {
    if (!isRowId(bulkEditId)) notFound();
    const asked = rowsAsked(searchParams);
    const page = await scope.transaction((stores) => openBulkEdit(stores, { bulkEditId, ...asked }));
    if (page === null) notFound();
    const year = scope.years.find(({ code }) => code === page.summary.academicYear);
    return (
      <BulkEditScreen
        ukprn={scope.provider.ukprn}
        {...page}
        show={asked.show}
        forms={year ? fieldForms(year) : []}
        actions={{ apply: applyBulkEditAction, undo: undoBulkEditAction }}
      />
    );
  },
);
