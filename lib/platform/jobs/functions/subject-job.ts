import 'server-only';
import { eventType } from 'inngest';
import type { EventName } from '@/lib/ports';
import type { JobClient } from '../contract';
import { type JobTarget, jobTarget } from './job-scope';

const RETRIES = 4;

type Work = (target: JobTarget) => Promise<void>;

type SubjectJob = {
  readonly id: string;
  readonly event: EventName;
  /** One after another; each may run twice. */
  readonly steps: readonly { readonly id: string; readonly run: Work }[];
  /** Ends the subject once the job has given up, so that nobody waits for it. */
  readonly giveUp: Work;
};

/** A job on one subject of a provider, such as an import: one at a time for each provider, and it never ends unsaid. */
export const subjectJob = (client: JobClient, { id, event: name, steps, giveUp }: SubjectJob) =>
  client.createFunction(
    {
      id,
      triggers: [eventType(name, { schema: jobTarget })],
      retries: RETRIES,
      concurrency: { limit: 1, key: 'event.data.ukprn' },
      onFailure: async ({ event, step }) => {
        const target = jobTarget.parse(event.data.event.data);
        await step.run('say-that-it-failed', () => giveUp(target));
      },
    },
    async ({ event, step }) => {
      for (const { id: stepId, run } of steps) await step.run(stepId, () => run(event.data));
    },
  );
