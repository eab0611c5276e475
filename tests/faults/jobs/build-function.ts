import { setTimeout as wait } from 'node:timers/promises';
import type { JobClient } from '@/lib/platform/jobs';
import type { Effects } from './effects';

export const STEPS = ['one', 'two'] as const;

/** The function that is interrupted: each step leaves a trace when it begins and when it ends. */
export const buildFunction = (client: JobClient, effects: Effects, stepMs: number) =>
  client.createFunction(
    { id: 'build', retries: 3, triggers: [{ event: 'test/build' }] },
    async ({ event, step, attempt }) => {
      let sum = 0;
      for (const [place, name] of STEPS.entries()) {
        sum += await step.run(name, async () => {
          effects.note('begin', String(event.data.name), name, attempt);
          await wait(stepMs);
          effects.note('end', String(event.data.name), name, attempt);
          return place + 1;
        });
      }
      return { sum };
    },
  );
