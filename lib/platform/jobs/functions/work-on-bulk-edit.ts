import 'server-only';
import { type BulkEditNeeds, giveUpBulkEdit, workOnBulkEdit } from '@/lib/features/bulk-edit';
import type { JobClient } from '../contract';
import { type JobTarget, openJobScope } from './job-scope';
import { subjectJob } from './subject-job';

const needsOf = async (target: JobTarget): Promise<BulkEditNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { years, learnersInBulk, transaction } = scope;
  return { provider, years, learnersInBulk, transaction };
};

const work = async (target: JobTarget) => workOnBulkEdit(await needsOf(target), target.subjectId);
const giveUp = async (target: JobTarget) => giveUpBulkEdit(await needsOf(target), target.subjectId);

/** Previews, applies or undoes a bulk edit, as its state says. Run again, the step goes on where it was. */
export const workOnBulkEditJob = (client: JobClient) =>
  subjectJob(client, {
    id: 'work-on-bulk-edit',
    event: 'bulk-edit/asked',
    steps: [{ id: 'work', run: work }],
    giveUp,
  });
