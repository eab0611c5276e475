import { err, ok, type Result } from '@/lib/result';
import { keptAnswers } from '../same-person';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import type { CsvImportState, CsvImportStores, CsvNeedsOfPerson } from './ports';
import type { LoadCsvInput, LoadCsvRefusal } from './schema';

const begin = async (
  stores: CsvImportStores,
  provider: CsvNeedsOfPerson['provider'],
  { importId, answers: said }: LoadCsvInput,
): Promise<Result<CsvImportState, LoadCsvRefusal>> => {
  const { csvImports } = stores;
  const found = await csvImports.find(importId);
  if (found?.status !== 'checked' || found.counts === null) return err({ kind: 'not-ready' });
  const { added, changed, asked } = found.counts;
  if (added + changed + asked === 0) return err({ kind: 'nothing-to-load' });
  const answers = keptAnswers({ matches: found.matches, asked }, said);
  if (answers === null) return err({ kind: 'unanswered' });
  const isFirst = await csvImports.change(importId, ['checked'], { status: 'loading', rowsDone: 0, answers });
  if (!isFirst) return err({ kind: 'not-ready' });
  await askForWork(stores, provider, importId);
  return ok(found);
};

/** Loads the rows of a spreadsheet that can be loaded, with what was said of those who may be here already. Asking twice loads once. */
export const requestCsvLoad = async (
  needs: CsvNeedsOfPerson,
  input: LoadCsvInput,
): Promise<Result<null, LoadCsvRefusal>> => {
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, input));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, input.importId, begun.value.fileBytes);
  return ok(null);
};
