import { type Learner, year2526 } from '@/lib/ilr';
import { readIlrRecords } from '@/lib/platform/postgres';
import { benchDatabase } from './bench-database';

/** Made-up learners as the database gives them back: what the serialiser and the checker meet in an export. */
export const storedLearners = async (count: number): Promise<readonly Learner[]> => {
  const database = await benchDatabase(count);
  try {
    const [provider] = database.providers;
    if (provider === undefined) throw new Error('There is no made-up provider');
    const ilrRecordIds = await provider.recordIds(count);
    const learners: Learner[] = [];
    const wanted = { tenantId: provider.tenantId, year: year2526, selection: { kind: 'ids' as const, ilrRecordIds } };
    for await (const batch of readIlrRecords(database.pool, wanted))
      for (const { record } of batch) learners.push(record);
    return learners;
  } finally {
    await database.destroy();
  }
};
