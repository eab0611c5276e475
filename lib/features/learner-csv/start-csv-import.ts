import { openYears } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { csvFields } from './columns';
import { forgetOldCsvImports } from './forget-old-csv-imports';
import type { CsvNeedsOfPerson } from './ports';
import { keyFields, type StartCsvImportInput, type StartCsvImportRefusal } from './schema';

const mappingRefusal = (
  known: readonly string[],
  { record, columns }: StartCsvImportInput,
): StartCsvImportRefusal | null => {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  if (fields.some((field) => !known.includes(field))) return { kind: 'unknown-field' };
  const twice = fields.find((field, place) => fields.indexOf(field) !== place);
  if (twice !== undefined) return { kind: 'field-twice', field: twice };
  const missing = keyFields[record].find((key) => !fields.includes(key));
  return missing === undefined ? null : { kind: 'key-missing', field: missing };
};

/** Makes room for a spreadsheet that is about to be sent, and remembers what its columns are. Its id is the file's too. */
export const startCsvImport = async (
  needs: CsvNeedsOfPerson,
  input: StartCsvImportInput,
): Promise<Result<string, StartCsvImportRefusal>> => {
  const year = openYears(needs.years).find(({ code }) => code === input.academicYear);
  if (year === undefined) return err({ kind: 'year-closed' });
  const known = csvFields(year, input.record).map(({ name }) => name);
  const refusal = mappingRefusal(known, input);
  if (refusal !== null) return err(refusal);
  await forgetOldCsvImports(needs);
  return needs.transaction(async ({ csvImports, newId }) => {
    const id = newId();
    await csvImports.add({ ...input, id, createdAt: needs.clock.now() });
    return ok(id);
  });
};
