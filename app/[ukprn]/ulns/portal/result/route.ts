import { previewResult } from '@/lib/features/lrs-portal';
import { nothingHere, providerRoute } from '@/lib/platform/next';

export const PUT = providerRoute<{ ukprn: string }>('lrs-portal:use', async ({ scope, request }) =>
  request.body === null
    ? nothingHere()
    : Response.json(await previewResult(scope, request.body), { headers: { 'cache-control': 'no-store' } }),
);
