import 'server-only';
import { eventType } from 'inngest';
import { failImport, loadImport } from '@/lib/features/ilr-import';
import type { JobClient } from '../contract';
import { importNeeds } from './import-needs';
import { jobTarget } from './job-scope';

const RETRIES = 4;

const loadRequested = eventType('ilr-import/load-requested', { schema: jobTarget });

/** Loads a checked file: one step, since it is one transaction. */
export const loadIlrImport = (client: JobClient) =>
  client.createFunction(
    {
      id: 'load-ilr-import',
      triggers: [loadRequested],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        await step.run('say-that-it-failed', async () => failImport(await importNeeds(target), target.subjectId));
      },
    },
    async ({ event: { data: target }, step }) => {
      await step.run('load', async () => loadImport(await importNeeds(target), target.subjectId));
    },
  );
