import type { CsvImportStore } from './ports';
import type { CsvImportDetail, CsvImportSummary, RememberedColumns } from './schema';

type Needs = { readonly csvImports: CsvImportStore };

const LISTED_MAX = 20;

/** The last spreadsheets that were sent, and what their columns were matched with. */
export const listCsvImports = async ({
  csvImports,
}: Needs): Promise<{ imports: readonly CsvImportSummary[]; remembered: RememberedColumns }> => ({
  imports: await csvImports.list(LISTED_MAX),
  remembered: await csvImports.remembered(),
});

export const openCsvImport = ({ csvImports }: Needs, importId: string): Promise<CsvImportDetail | null> =>
  csvImports.open(importId);
