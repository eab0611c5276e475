import 'server-only';
import { type CsvImportNeeds, failCsvImport, workOnCsvImport } from '@/lib/features/learner-csv';
import type { JobClient } from '../contract';
import { figuresStep } from './figures-step';
import { type JobTarget, openJobScope } from './job-scope';
import { subjectJob } from './subject-job';

const needsOf = async (target: JobTarget): Promise<CsvImportNeeds> => {
  const { scope, provider } = await openJobScope(target);
  return { ...scope, provider };
};

const work = async (target: JobTarget) => workOnCsvImport(await needsOf(target), target.subjectId);
const giveUp = async (target: JobTarget) => failCsvImport(await needsOf(target), target.subjectId);

/** Looks a spreadsheet through, or loads it, as its state says, in one step, since loading is one transaction. */
export const workOnCsvImportJob = (client: JobClient) =>
  subjectJob(client, {
    id: 'work-on-csv-import',
    event: 'learner-csv/asked',
    steps: [{ id: 'work', run: work }, figuresStep],
    giveUp,
  });
