import { makePortalFile } from '@/lib/features/lrs-portal';
import { csvResponse, nothingHere, providerRoute } from '@/lib/platform/next';

async function* atOnce(content: string) {
  yield content;
}

export const GET = providerRoute<{ ukprn: string }>('lrs-portal:use', async ({ scope, request }) => {
  const asked = new URL(request.url).searchParams;
  const file = await makePortalFile(scope, {
    academicYear: asked.get('year') ?? '',
    file: Number(asked.get('file')),
  });
  return file === null ? nothingHere() : csvResponse(file.fileName, atOnce(file.content));
});
