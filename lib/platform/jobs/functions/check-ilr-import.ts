import 'server-only';
import { eventType } from 'inngest';
import { checkImport, failImport, forgetOldImports } from '@/lib/features/ilr-import';
import type { JobClient } from '../contract';
import { importNeeds } from './import-needs';
import { jobTarget } from './job-scope';

const RETRIES = 4;

const uploaded = eventType('ilr-import/uploaded', { schema: jobTarget });

/** Says what loading a sent file would do, and clears away what was left lying by earlier ones. */
export const checkIlrImport = (client: JobClient) =>
  client.createFunction(
    {
      id: 'check-ilr-import',
      triggers: [uploaded],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        await step.run('say-that-it-failed', async () => failImport(await importNeeds(target), target.subjectId));
      },
    },
    async ({ event: { data: target }, step }) => {
      await step.run('check', async () => checkImport(await importNeeds(target), target.subjectId));
      await step.run('forget-old', async () => forgetOldImports(await importNeeds(target)));
    },
  );
