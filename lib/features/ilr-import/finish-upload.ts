import { err, ok, type Result } from '@/lib/result';
import type { ImportNeeds } from './ports';
import type { FinishUploadInput, FinishUploadRefusal } from './schema';

/** Says that all parts have been sent. Whether they have is seen when the file is put together. */
export const finishUpload = async (
  { provider, imports, events, audit }: Pick<ImportNeeds, 'provider' | 'imports' | 'events' | 'audit'>,
  { importId }: FinishUploadInput,
): Promise<Result<null, FinishUploadRefusal>> => {
  const isFirst = await imports.change(importId, ['uploading'], { status: 'checking' });
  if (!isFirst) return err({ kind: 'not-uploading' });
  await audit.record({ action: 'ilr-import:upload', subject: `ilr-import/${importId}` });
  const data = { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: importId };
  await events.emit({ name: 'ilr-import/uploaded', id: importId, data });
  return ok(null);
};
