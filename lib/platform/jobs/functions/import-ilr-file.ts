import 'server-only';
import { checkImport, failImport, forgetOldImports, type ImportJobNeeds, loadImport } from '@/lib/features/ilr-import';
import type { JobClient } from '../contract';
import { figuresStep } from './figures-step';
import { type JobTarget, openJobScope } from './job-scope';
import { subjectJob } from './subject-job';

/** What the jobs of an import work with, in the name of whoever sent the file. */
export const importNeeds = async (target: JobTarget): Promise<ImportJobNeeds> => {
  const { scope, provider } = await openJobScope(target);
  const { years, clock, files, zips, transaction, storedLearners, loading } = scope;
  return { provider, ukprn: target.ukprn, years, clock, files, zips, transaction, storedLearners, loading };
};

const giveUp = async (target: JobTarget) => failImport(await importNeeds(target), target.subjectId);

const check = async (target: JobTarget) => checkImport(await importNeeds(target), target.subjectId);
const forgetOld = async (target: JobTarget) => forgetOldImports(await importNeeds(target));
const load = async (target: JobTarget) => loadImport(await importNeeds(target), target.subjectId);

/** Says what loading a sent file would do, and clears away what was left lying by earlier ones. */
export const checkIlrImport = (client: JobClient) =>
  subjectJob(client, {
    id: 'check-ilr-import',
    event: 'ilr-import/uploaded',
    steps: [
      { id: 'check', run: check },
      { id: 'forget-old', run: forgetOld },
    ],
    giveUp,
  });

/** Loads a checked file in one step, since it is one transaction. */
export const loadIlrImport = (client: JobClient) =>
  subjectJob(client, {
    id: 'load-ilr-import',
    event: 'ilr-import/load-requested',
    steps: [{ id: 'load', run: load }, figuresStep],
    giveUp,
  });
