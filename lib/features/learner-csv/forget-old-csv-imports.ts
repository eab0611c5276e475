import type { CsvImportNeeds, CsvImportStore } from './ports';

const KEPT_MS = 7 * 24 * 60 * 60_000;

type Needs = Pick<CsvImportNeeds, 'clock' | 'files'> & {
  readonly transaction: <Answer>(
    work: (stores: { readonly csvImports: CsvImportStore }) => Promise<Answer>,
  ) => Promise<Answer>;
};

/** Removes files that nobody loaded, and what was found in old ones. */
export const forgetOldCsvImports = async ({ clock, files, transaction }: Needs): Promise<void> => {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  for (const id of await transaction(({ csvImports }) => csvImports.listOld(before))) {
    await files.remove(id);
    await transaction(({ csvImports }) => csvImports.forget(id));
  }
};
