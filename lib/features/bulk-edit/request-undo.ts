import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import { KEPT_MS } from './forget-old-bulk-edits';
import type { BulkEditStores, NeedsOfPerson } from './ports';
import type { BulkEditInput, UndoBulkEditRefusal } from './schema';

const begin = async (
  stores: BulkEditStores,
  { tenantId, ukprn, userId }: NeedsOfPerson['provider'],
  bulkEditId: string,
): Promise<Result<number, UndoBulkEditRefusal>> => {
  const { bulkEdits, audit, clock } = stores;
  const found = await bulkEdits.find(bulkEditId);
  if (found === null || found.appliedAt === null) return err({ kind: 'nothing-to-undo' });
  if (found.requestedBy !== userId) return err({ kind: 'not-yours' });
  if (clock.now().getTime() - found.appliedAt.getTime() > KEPT_MS) return err({ kind: 'too-late' });
  const { applied } = await bulkEdits.count(bulkEditId);
  const isFirst =
    applied > 0 && (await bulkEdits.change(bulkEditId, ['applied', 'interrupted'], { status: 'undoing' }));
  if (!isFirst) return err({ kind: 'nothing-to-undo' });
  await audit.record({ action: 'bulk-edit:undo', subject: `bulk-edit/${bulkEditId}`, reason: `${applied} learners` });
  await askForWork(stores, { tenantId, ukprn }, bulkEditId);
  return ok(applied);
};

/** Brings back what was there before, where it still is what the bulk edit made of it. */
export const requestUndo = async (
  needs: NeedsOfPerson,
  { bulkEditId }: BulkEditInput,
): Promise<Result<null, UndoBulkEditRefusal>> => {
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, bulkEditId));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, bulkEditId, begun.value);
  return ok(null);
};
