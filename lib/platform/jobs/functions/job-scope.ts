import 'server-only';
import { z } from 'zod';
import type { ProviderContext } from '@/lib/features/provider';
import { openProvider } from '../../auth';
import { jobProvider } from '../../prisma';
import { forProvider, type ProviderScope } from '../../runtime';

/** What an event of ours carries: ids, and nothing else. */
export const jobTarget = z.object({ tenantId: z.uuid(), ukprn: z.number().int(), subjectId: z.uuid() });
export type JobTarget = z.infer<typeof jobTarget>;

export type JobScope = {
  readonly scope: ProviderScope;
  /** The person who asked, as they are now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
};

/** Opens the provider of a job again, in the name of the person who asked. */
export const openJobScope = async (target: JobTarget): Promise<JobScope> => {
  const asked = await jobProvider(target);
  const now = await openProvider(asked.userId, target.ukprn);
  const provider = now?.tenantId === target.tenantId ? now : null;
  return { scope: forProvider(provider ?? asked), provider };
};
