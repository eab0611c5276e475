import 'server-only';
import type { ImportJobNeeds } from '@/lib/features/ilr-import';
import { systemClock } from '../../clock';
import { type JobTarget, openJobScope } from './job-scope';

/** What the jobs of an import work with, in the name of whoever sent the file. */
export const importNeeds = async (target: JobTarget): Promise<ImportJobNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { years, files, transaction, storedLearners, loading } = scope;
  return { provider, ukprn: target.ukprn, years, clock: systemClock, files, transaction, storedLearners, loading };
};
