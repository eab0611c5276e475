import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import type { CsvNeedsOfPerson } from './ports';
import type { CsvImportInput, FinishCsvUploadRefusal } from './schema';

/** Says that all parts have been sent, and has the file looked at. */
export const finishCsvUpload = async (
  needs: CsvNeedsOfPerson,
  { importId }: CsvImportInput,
): Promise<Result<null, FinishCsvUploadRefusal>> => {
  const found = await needs.transaction(async (stores) => {
    const { csvImports, audit } = stores;
    if (!(await csvImports.change(importId, ['uploading'], { status: 'checking' }))) return null;
    await audit.record({ action: 'learner-csv:upload', subject: `learner-csv/${importId}` });
    await askForWork(stores, needs.provider, importId);
    return csvImports.find(importId);
  });
  if (found === null) return err({ kind: 'not-uploading' });
  await atOnceOrLater(needs, importId, found.fileBytes);
  return ok(null);
};
