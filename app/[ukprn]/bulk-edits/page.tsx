import type { Metadata } from 'next';
import { BulkEditsScreen } from '@/components/bulk-edit/bulk-edits-screen';
import { listBulkEdits } from '@/lib/features/bulk-edit';
import { providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Bulk edits' };

export default providerPage('learner:bulk-edit', async ({ scope }) => {
  const { ukprn } = scope.provider;
  return <BulkEditsScreen ukprn={ukprn} {...(await scope.transaction(listBulkEdits))} />;
});
