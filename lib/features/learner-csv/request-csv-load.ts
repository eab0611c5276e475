import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import type { CsvImportState, CsvImportStores, CsvNeedsOfPerson } from './ports';
import type { CsvImportInput, LoadCsvRefusal } from './schema';

const begin = async (
  stores: CsvImportStores,
  provider: CsvNeedsOfPerson['provider'],
  importId: string,
): Promise<Result<CsvImportState, LoadCsvRefusal>> => {
  const { csvImports } = stores;
  const found = await csvImports.find(importId);
  if (found?.status !== 'checked' || found.counts === null) return err({ kind: 'not-ready' });
  if (found.counts.added + found.counts.changed === 0) return err({ kind: 'nothing-to-load' });
  const isFirst = await csvImports.change(importId, ['checked'], { status: 'loading', rowsDone: 0 });
  if (!isFirst) return err({ kind: 'not-ready' });
  await askForWork(stores, provider, importId);
  return ok(found);
};

/** Loads the rows of a spreadsheet that can be loaded. Asking twice loads them once. */
export const requestCsvLoad = async (
  needs: CsvNeedsOfPerson,
  { importId }: CsvImportInput,
): Promise<Result<null, LoadCsvRefusal>> => {
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, importId));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, importId, begun.value.fileBytes);
  return ok(null);
};
