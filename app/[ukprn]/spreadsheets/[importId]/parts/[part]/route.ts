import { receiveCsvPart } from '@/lib/features/learner-csv';
import { isRowId, nothingHere, providerRoute, refusedResponse } from '@/lib/platform/next';

export const PUT = providerRoute<{ ukprn: string; importId: string; part: string }>(
  'learner-csv:import',
  async ({ scope, request, params: { importId, part } }) => {
    if (!isRowId(importId) || request.body === null) return nothingHere();
    const received = await receiveCsvPart(scope, { importId, part: Number(part), content: request.body });
    if (received.ok) return new Response(null, { status: 204 });
    return received.refusal.kind === 'not-uploading'
      ? refusedResponse(409, 'This spreadsheet does not wait for parts.')
      : refusedResponse(400, 'The part is not as long as it has to be.');
  },
);
