import type { ImportFileNeeds } from './ports';

const DAYS_KEPT = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that nobody loaded and the values that were found in older ones; that an import was made, its counts and
 * what became of it stay. Done whenever a file is checked.
 */
export const forgetOldImports = async ({ clock, files, transaction }: ImportFileNeeds): Promise<void> => {
  const before = new Date(clock.now().getTime() - DAYS_KEPT * DAY_MS);
  const old = await transaction(({ imports }) => imports.listKeptSince(before));
  for (const { id } of old) {
    await transaction(async ({ imports }) => {
      await imports.change(id, ['uploading', 'checked'], {
        status: 'refused',
        refusal: { kind: 'kept-too-long' },
        finishedAt: clock.now(),
      });
      await imports.forgetFindings(id);
    });
    await files.remove(id);
  }
};
