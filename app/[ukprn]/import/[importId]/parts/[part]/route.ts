import { receivePart } from '@/lib/features/ilr-import';
import type { ReceivePartRefusal } from '@/lib/features/ilr-import/schema';
import { isRowId, nothingHere, providerRoute, refusedResponse } from '@/lib/platform/next';

const answers: Record<ReceivePartRefusal['kind'], { status: 400 | 409 | 422; sentence: string }> = {
  'not-uploading': { status: 409, sentence: 'This import does not wait for parts.' },
  'no-such-part': { status: 400, sentence: 'The file has no such part.' },
  'wrong-size': { status: 400, sentence: 'The part is not as long as it has to be.' },
  'file-refused': { status: 422, sentence: 'The file is not taken. The import says why.' },
};

export const PUT = providerRoute<{ ukprn: string; importId: string; part: string }>(
  'ilr-import:load',
  async ({ scope, request, params: { importId, part } }) => {
    if (!isRowId(importId) || request.body === null) return nothingHere();
    const received = await receivePart(scope, { importId, part: Number(part), content: request.body });
    if (received.ok) return new Response(null, { status: 204 });
    const { status, sentence } = answers[received.refusal.kind];
    return refusedResponse(status, sentence);
  },
);
