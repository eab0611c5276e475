import { exportsUnderWay } from '@/lib/features/ilr-export';
import { providerRoute } from '@/lib/platform/next';

export const GET = providerRoute('ilr-export:view', async ({ scope }) =>
  Response.json(await scope.transaction(exportsUnderWay), { headers: { 'cache-control': 'no-store' } }),
);
