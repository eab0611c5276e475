import { importProgress } from '@/lib/features/ilr-import';
import { isRowId, nothingHere, providerRoute } from '@/lib/platform/next';

export const GET = providerRoute<{ ukprn: string; importId: string }>(
  'ilr-import:view',
  async ({ scope, params: { importId } }) => {
    const progress = isRowId(importId) ? await scope.transaction((stores) => importProgress(stores, importId)) : null;
    if (progress === null) return nothingHere();
    return Response.json(progress, { headers: { 'cache-control': 'no-store' } });
  },
);
