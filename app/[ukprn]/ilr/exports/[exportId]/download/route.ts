import { findExportFile, noteDownload } from '@/lib/features/ilr-export';
import { fileResponse, isRowId, nothingHere, providerRoute } from '@/lib/platform/next';

export const GET = providerRoute<{ ukprn: string; exportId: string }>(
  'ilr-export:download',
  async ({ scope, request, params: { exportId } }) => {
    const file = isRowId(exportId) ? await findExportFile(scope, exportId) : null;
    if (file === null) return nothingHere();
    await noteDownload(scope, exportId);
    return fileResponse(request, file, (range) => scope.files.open(exportId, range));
  },
);
