import { inTransaction } from '@/lib/platform/postgres';
import { benchDatabase } from './bench-database';
import { linkLearners } from './learner-links';

/**
 * A provider of so many learners, who are linked as in life, with a smaller one beside it; and the stores, as the app opens
 * them. They read the environment where they are imported, so they come after it has been set.
 */
export const linkedDatabase = async (learners: number) => {
  const database = await benchDatabase(Math.ceil(learners / 10), learners);
  for (const provider of database.providers)
    await inTransaction(database.owner, { tenant: provider.tenantId }, (client) => linkLearners(client, provider));
  await database.owner.query('VACUUM ANALYZE');
  const made = database.providers.at(-1);
  if (made === undefined) throw new Error('There is no made-up provider');
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = 'only for a measurement, only for a measurement';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
  const stores = await import('@/lib/platform/prisma');
  return { stores, made, destroy: database.destroy };
};
