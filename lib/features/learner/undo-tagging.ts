import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import type { LearnerTagging } from './ports';
import type { UndoneTagging, UndoTaggingRefusal } from './schema';

/** Takes back the person's last tagging, for those learners who still are as it left them. */
export const undoTagging = async (
  { learnerTagging, audit }: { readonly learnerTagging: LearnerTagging; readonly audit: AuditLog },
  { taggingId }: { readonly taggingId: string },
): Promise<Result<UndoneTagging, UndoTaggingRefusal>> => {
  const undone = await learnerTagging.undo(taggingId);
  if (undone === null) return err({ kind: 'nothing-to-undo' });
  await audit.record({
    action: 'learner-tags:undo',
    subject: `learner-tagging/${taggingId}`,
    fields: ['tags', 'main_tag_id'],
    reason: `${undone.restored} learners restored, ${undone.leftAlone} changed since and left alone`,
  });
  return ok(undone);
};
