import { exportCsv } from '@/lib/features/learner-csv';
import { exportCsvInput } from '@/lib/features/learner-csv/schema';
import { csvResponse, nothingHere, providerRoute } from '@/lib/platform/next';

export const GET = providerRoute<{ ukprn: string }>('learner-csv:export', async ({ scope, request }) => {
  const asked = new URL(request.url).searchParams;
  const input = exportCsvInput.safeParse({
    record: asked.get('record'),
    academicYear: asked.get('year'),
    columns: asked.get('columns')?.split(',').filter(Boolean) ?? [],
    choiceId: asked.get('learners'),
  });
  const file = input.success ? await exportCsv(scope, input.data) : null;
  return file === null ? nothingHere() : csvResponse(file.fileName, file.content);
});
