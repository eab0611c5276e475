import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventType } from 'inngest';
import {
  giveUpVerification,
  takeOverVerification,
  type VerificationJobNeeds,
  workOnVerification,
} from '@/lib/features/lrs';
import type { JobClient } from '../contract';
import { type JobTarget, jobTarget, openJobScope } from './job-scope';

const RETRIES = 4;
/** A run keeps what each of its steps has said, so a long work goes on in another run. */
const TURNS_MAX = 40;
const EVENT = 'uln-verification/asked';

const needsOf = async (target: JobTarget): Promise<VerificationJobNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { clock, openLrs, transaction } = scope;
  return { provider, clock, openLrs, transaction, wait: (ms) => sleep(ms) };
};

/**
 * Verifies the ULNs of a verification, a minute in each step, and sleeps while the LRS works or is not to be asked. The run that
 * was begun last does it: whoever pauses and continues begins another, which an earlier one that sleeps leaves it to.
 */
export const workOnVerificationJob = (client: JobClient) =>
  client.createFunction(
    {
      id: 'work-on-verification',
      triggers: [eventType(EVENT, { schema: jobTarget })],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        await step.run('say-that-it-failed', async () => giveUpVerification(await needsOf(target), target.subjectId));
      },
    },
    async ({ event, step, runId }) => {
      const target = event.data;
      await step.run('take-over', async () => takeOverVerification(await needsOf(target), target.subjectId, runId));
      for (let turn = 1; turn <= TURNS_MAX; turn += 1) {
        const next = await step.run(`turn-${turn}`, async () =>
          workOnVerification(await needsOf(target), target.subjectId, runId),
        );
        if (next.kind === 'ended') return;
        if (next.afterMs > 0) await step.sleep(`rest-${turn}`, next.afterMs);
      }
      await step.sendEvent('go-on', { name: EVENT, data: target });
    },
  );
