import type { Clock } from '@/lib/ports';
import type { BulkEditStore } from './ports';

/** For so long a preview can be applied, and what was applied undone. The history of the learners keeps it for longer. */
export const KEPT_MS = 24 * 60 * 60_000;

/** Takes out what old bulk edits keep of learners. */
export const forgetOldBulkEdits = ({
  bulkEdits,
  clock,
}: {
  readonly bulkEdits: BulkEditStore;
  readonly clock: Clock;
}): Promise<void> => bulkEdits.forget(new Date(clock.now().getTime() - 2 * KEPT_MS));
