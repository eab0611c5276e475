import type { CsvImportNeeds, CsvImportStores, CsvNeedsOfPerson } from './ports';
import { workOnCsvImport } from './work-on-csv-import';

/** So much is read while the person waits: some thousand rows. */
const LITTLE_BYTES = 256 * 1024;

/** Lets the job know. It is told of little files too, which may be left half done when the server stops. */
export const askForWork = async (
  { events, newId }: CsvImportStores,
  { tenantId, ukprn }: CsvNeedsOfPerson['provider'],
  importId: string,
): Promise<void> => {
  await events.emit({ name: 'learner-csv/asked', id: newId(), data: { tenantId, ukprn, subjectId: importId } });
};

/** Does the work at once when it is little, and leaves it to the job otherwise. */
export const atOnceOrLater = async (needs: CsvImportNeeds, importId: string, fileBytes: number): Promise<void> => {
  if (fileBytes <= LITTLE_BYTES) await workOnCsvImport(needs, importId);
};
