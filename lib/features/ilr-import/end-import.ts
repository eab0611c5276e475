import type { ImportFileNeeds } from './ports';
import type { ImportRefusal, ImportStatus } from './schema';

const UNDER_WAY: readonly ImportStatus[] = ['uploading', 'checking', 'loading'];
const AT_WORK: readonly ImportStatus[] = ['checking', 'loading'];

/** Refuses the file as a whole. It is of no more use here, so it does not stay. */
export const refuseImport = async (
  { transaction, files, clock }: ImportFileNeeds,
  importId: string,
  refusal: ImportRefusal,
): Promise<void> => {
  await transaction(({ imports }) =>
    imports.change(importId, UNDER_WAY, { status: 'refused', refusal, finishedAt: clock.now() }),
  );
  await files.remove(importId);
};

/** Ends an import whose job gave up. Whatever it was doing left nothing behind. */
export const failImport = async ({ transaction, files, clock }: ImportFileNeeds, importId: string): Promise<void> => {
  const hasFailed = await transaction(({ imports }) =>
    imports.change(importId, AT_WORK, { status: 'failed', finishedAt: clock.now() }),
  );
  if (hasFailed) await files.remove(importId);
};
