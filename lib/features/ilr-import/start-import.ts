import { ok, type Result } from '@/lib/result';
import type { ImportNeeds } from './ports';
import type { StartImportInput, StartImportRefusal } from './schema';

/** Makes room for a file that is about to be sent. Its id is the file's too. */
export const startImport = async (
  { imports, clock, newId }: Pick<ImportNeeds, 'imports' | 'clock' | 'newId'>,
  { fileName, fileBytes }: StartImportInput,
): Promise<Result<string, StartImportRefusal>> => {
  const id = newId();
  await imports.add({ id, fileName, fileBytes, createdAt: clock.now() });
  return ok(id);
};
