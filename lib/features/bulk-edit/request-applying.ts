import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import { KEPT_MS } from './forget-old-bulk-edits';
import type { BulkEditStores, NeedsOfPerson } from './ports';
import type { ApplyBulkEditRefusal, BulkEditInput } from './schema';

const begin = async (
  stores: BulkEditStores,
  { tenantId, ukprn, userId }: NeedsOfPerson['provider'],
  bulkEditId: string,
): Promise<Result<number, ApplyBulkEditRefusal>> => {
  const { bulkEdits, audit, clock } = stores;
  const found = await bulkEdits.find(bulkEditId);
  if (found === null) return err({ kind: 'not-ready' });
  if (found.requestedBy !== userId) return err({ kind: 'not-yours' });
  if (clock.now().getTime() - found.createdAt.getTime() > KEPT_MS) return err({ kind: 'too-late' });
  const { planned } = await bulkEdits.count(bulkEditId);
  if (planned === 0) return err({ kind: 'nothing-to-change' });
  const change = { status: 'applying', appliedAt: clock.now() } as const;
  if (!(await bulkEdits.change(bulkEditId, ['previewed', 'interrupted'], change))) return err({ kind: 'not-ready' });
  await audit.record({ action: 'bulk-edit:apply', subject: `bulk-edit/${bulkEditId}`, reason: `${planned} learners` });
  await askForWork(stores, { tenantId, ukprn }, bulkEditId);
  return ok(planned);
};

/** Changes the learners as the preview said. Asking twice changes them once. */
export const requestApplying = async (
  needs: NeedsOfPerson,
  { bulkEditId }: BulkEditInput,
): Promise<Result<null, ApplyBulkEditRefusal>> => {
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, bulkEditId));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, bulkEditId, begun.value);
  return ok(null);
};
