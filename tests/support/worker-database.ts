import { inject } from 'vitest';

/** The migrated database of this worker: files before this one may have left something there, for other tenants. */
export const workerDatabase = (): { readonly url: string; readonly ownerUrl: string } => {
  const worker = Number(process.env.VITEST_POOL_ID);
  const database = inject('databases')[worker - 1];
  if (database === undefined) throw new Error(`No database was made for worker ${process.env.VITEST_POOL_ID}`);
  return database;
};
