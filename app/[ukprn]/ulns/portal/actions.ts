'use server';
import { applyResult } from '@/lib/features/lrs-portal';
import { applyResultInput } from '@/lib/features/lrs-portal/schema';
import { scopeAction } from '@/lib/platform/next';

export const applyResultAction = scopeAction({
  permission: 'lrs-portal:use',
  input: applyResultInput,
  run: applyResult,
});
