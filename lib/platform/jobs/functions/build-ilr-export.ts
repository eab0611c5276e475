import 'server-only';
import { eventType } from 'inngest';
import {
  failExport,
  planExport,
  publishExport,
  startExport,
  tellOfFailure,
  writeExportPart,
} from '@/lib/features/ilr-export';
import { env } from '../../env';
import { release } from '../../release';
import type { JobClient } from '../contract';
import { deliverMails } from './deliver-mails';
import { type JobTarget, jobTarget, openJobScope } from './job-scope';

const RETRIES = 4;
const REFERENCE_LENGTH = 8;

const requested = eventType('ilr-export/requested', { schema: jobTarget });

const publishing = async (target: JobTarget) => {
  const { scope, provider } = await openJobScope(target);
  return { ...scope, provider, ukprn: target.ukprn, origin: new URL(env().NEXTAUTH_URL).origin };
};

const mailOf = (target: JobTarget) => deliverMails(target.tenantId, `ilr-export/${target.subjectId}/`);

/**
 * Makes the file of one export. A step may run twice, so each asks the database what is left for it to do; what a step
 * returns is a count at most. One at a time for each provider, so that files leave in the order of their names.
 */
export const buildIlrExport = (client: JobClient) =>
  client.createFunction(
    {
      id: 'build-ilr-export',
      triggers: [requested],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        const reference = event.data.run_id.slice(-REFERENCE_LENGTH);
        await step.run('say-that-it-failed', async () =>
          failExport(await publishing(target), target.subjectId, { kind: 'unexpected', reference }),
        );
        await step.run('mail', () => mailOf(target));
      },
    },
    async ({ event, step }) => {
      const target = event.data;
      const id = target.subjectId;
      await step.run('start', async () => {
        const { scope } = await openJobScope(target);
        await scope.transaction((stores) => startExport(stores, id));
      });
      const { parts } = await step.run('plan', async () => {
        const { scope } = await openJobScope(target);
        return scope.transaction((stores) => planExport(stores, id));
      });
      for (let part = 1; part <= parts; part += 1) {
        await step.run(`part-${part}`, async () => {
          const { scope } = await openJobScope(target);
          await writeExportPart({ ...scope, release }, id, part);
        });
      }
      await step.run('publish', async () => {
        const needs = await publishing(target);
        await (parts === 0 ? tellOfFailure(needs, id) : publishExport(needs, id));
      });
      await step.run('mail', () => mailOf(target));
    },
  );
