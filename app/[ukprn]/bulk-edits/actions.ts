'use server';
import { requestApplying, requestUndo, startBulkEdit } from '@/lib/features/bulk-edit';
import { bulkEditInput, startBulkEditInput } from '@/lib/features/bulk-edit/schema';
import { scopeAction } from '@/lib/platform/next';

const permission = 'learner:bulk-edit';

export const startBulkEditAction = scopeAction({ permission, input: startBulkEditInput, run: startBulkEdit });
export const applyBulkEditAction = scopeAction({ permission, input: bulkEditInput, run: requestApplying });
export const undoBulkEditAction = scopeAction({ permission, input: bulkEditInput, run: requestUndo });
