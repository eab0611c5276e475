import 'server-only';
import { eventType } from 'inngest';
import { failRollOver, type RollOverJobNeeds, workOnRollOver } from '@/lib/features/roll-over';
import { systemClock } from '../../clock';
import type { JobClient } from '../contract';
import { type JobTarget, jobTarget, openJobScope } from './job-scope';

const RETRIES = 4;

const asked = eventType('roll-over/asked', { schema: jobTarget });

const needsOf = async (target: JobTarget): Promise<RollOverJobNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { years, toRollOver, making, transaction } = scope;
  return { provider, years, clock: systemClock, toRollOver, making, transaction };
};

/** Previews, makes or undoes a roll-over, as its state says: one step, since each is whole or nothing. */
export const workOnRollOverJob = (client: JobClient) =>
  client.createFunction(
    {
      id: 'work-on-roll-over',
      triggers: [asked],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        await step.run('say-that-it-failed', async () => failRollOver(await needsOf(target), target.subjectId));
      },
    },
    async ({ event: { data: target }, step }) => {
      await step.run('work', async () => workOnRollOver(await needsOf(target), target.subjectId));
    },
  );
