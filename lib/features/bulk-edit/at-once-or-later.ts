import type { BulkEditNeeds, BulkEditStores } from './ports';
import { workOnBulkEdit } from './work-on-bulk-edit';

/** So many are done while the person waits. */
const FEW_LEARNERS = 100;

/** Lets the job know. It is told of few learners too, who may be left half done when the server stops. */
export const askForWork = async (
  { events, newId }: BulkEditStores,
  provider: { readonly tenantId: string; readonly ukprn: number },
  bulkEditId: string,
): Promise<void> => {
  const data = { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: bulkEditId };
  await events.emit({ name: 'bulk-edit/asked', id: newId(), data });
};

/** Does the work at once when it is little, and leaves it to the job otherwise. */
export const atOnceOrLater = async (needs: BulkEditNeeds, bulkEditId: string, learners: number): Promise<void> => {
  if (learners <= FEW_LEARNERS) await workOnBulkEdit(needs, bulkEditId);
};
