import type { ImportFileNeeds } from './ports';
import type { ImportRefusal, ImportStatus } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;
const UPLOAD_DAYS = 1;
const DAYS_KEPT = 30;

const refusalOf = (status: ImportStatus): ImportRefusal =>
  status === 'uploading' ? { kind: 'incomplete-upload' } : { kind: 'kept-too-long' };

/**
 * Removes files that nobody finished sending or loaded, and the values that were found in older ones; that an import was
 * made, its counts and what became of it stay.
 */
export const forgetOldImports = async ({ clock, files, transaction }: ImportFileNeeds): Promise<void> => {
  const now = clock.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const old = await transaction(({ imports }) =>
    imports.listOld({ unfinished: daysAgo(UPLOAD_DAYS), others: daysAgo(DAYS_KEPT) }),
  );
  for (const { id, status } of old) {
    await files.remove(id);
    await transaction(async ({ imports }) => {
      const end = { status: 'refused', refusal: refusalOf(status), finishedAt: now } as const;
      await imports.change(id, ['uploading', 'checked'], end);
      await imports.forgetFindings(id);
    });
  }
};
