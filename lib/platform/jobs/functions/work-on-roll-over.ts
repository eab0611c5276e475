import 'server-only';
import { failRollOver, type RollOverJobNeeds, workOnRollOver } from '@/lib/features/roll-over';
import type { JobClient } from '../contract';
import { figuresStep } from './figures-step';
import { type JobTarget, openJobScope } from './job-scope';
import { subjectJob } from './subject-job';

const needsOf = async (target: JobTarget): Promise<RollOverJobNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { years, clock, toRollOver, making, transaction } = scope;
  return { provider, years, clock, toRollOver, making, transaction };
};

const work = async (target: JobTarget) => workOnRollOver(await needsOf(target), target.subjectId);
const giveUp = async (target: JobTarget) => failRollOver(await needsOf(target), target.subjectId);

/** Previews, makes or undoes a roll-over, as its state says, in one step, since each is whole or nothing. */
export const workOnRollOverJob = (client: JobClient) =>
  subjectJob(client, {
    id: 'work-on-roll-over',
    event: 'roll-over/asked',
    steps: [{ id: 'work', run: work }, figuresStep],
    giveUp,
  });
