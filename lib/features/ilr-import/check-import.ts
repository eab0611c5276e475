import { type AcademicYear, compareLearners, isSameLearner, learnerEntity } from '@/lib/ilr';
import { type MatchByUln, ulnMatcher } from '../same-person';
import { refuseImport } from './end-import';
import { ImportFindings } from './findings';
import { withLaterPeople } from './later-people';
import { type LearnerBatch, learnerBatches } from './learner-batches';
import { mayLoad } from './may-load';
import { oneAhead } from './one-ahead';
import type { ImportJobNeeds, ImportState } from './ports';
import { importParts } from './schema';
import { type SurveyedFile, surveySentFile } from './sent-file';

const compareBatch = async (
  { storedLearners }: ImportJobNeeds,
  { year, match }: { readonly year: AcademicYear; readonly match: MatchByUln },
  { fit, refused, problems }: LearnerBatch,
  findings: ImportFindings,
): Promise<void> => {
  findings.refuse(refused, problems);
  const numbers = fit.map(({ LearnRefNumber }) => LearnRefNumber);
  const stored = await storedLearners.find(year, numbers);
  const matches = await match(fit.filter(({ LearnRefNumber }) => !stored.has(LearnRefNumber)));
  const people = await storedLearners.people(year, numbers);
  for (const learner of withLaterPeople(fit, people)) {
    const before = stored.get(learner.LearnRefNumber);
    const asked = matches.get(learner.LearnRefNumber);
    if (asked !== undefined) findings.ask(asked);
    else if (before === undefined) findings.add(learner.LearnRefNumber);
    else if (isSameLearner(before, learner)) findings.keep();
    else findings.change(learner.LearnRefNumber, compareLearners(learnerEntity(year), before, learner));
  }
};

const compareFile = async (
  needs: ImportJobNeeds,
  importId: string,
  { survey, events }: SurveyedFile,
): Promise<ImportFindings> => {
  const findings = new ImportFindings(survey.learners);
  findings.refuse(0, survey.problems);
  const asked = { year: survey.year, match: ulnMatcher(survey.numbers, needs.storedLearners.byUln) };
  for await (const batch of oneAhead(learnerBatches(events(), survey.twice))) {
    await compareBatch(needs, asked, batch, findings);
    const { counts, done: learnersDone } = findings;
    await needs.transaction(({ imports }) => imports.change(importId, ['checking'], { counts, learnersDone }));
  }
  return findings;
};

/** A part that never came is the sender’s to mend, so it is asked for before the parts are put together. */
const isWhole = async ({ files }: ImportJobNeeds, { id, fileBytes }: ImportState): Promise<boolean> => {
  const parts = importParts(fileBytes);
  const there = await files.describe(id);
  if (there === null && (await files.partsWritten(id)) < parts) return false;
  const whole = there ?? (await files.complete(id, parts));
  return whole.bytes === fileBytes;
};

/** Reads a sent file through and says what loading it would do. Stores nothing but that. */
export const checkImport = async (needs: ImportJobNeeds, importId: string): Promise<void> => {
  const found = await needs.transaction(({ imports }) => imports.find(importId));
  if (found?.status !== 'checking') return;
  if (!mayLoad(needs.provider)) return refuseImport(needs, importId, { kind: 'not-permitted' });
  if (!(await isWhole(needs, found))) return refuseImport(needs, importId, { kind: 'incomplete-upload' });
  const file = await surveySentFile(needs, found);
  if (!file.ok) return refuseImport(needs, importId, file.refusal);
  const { year, software } = file.value.survey;
  const findings = await compareFile(needs, importId, file.value);
  const { counts, done, problems, problemsTotal, changes, matches } = findings;
  await needs.transaction(({ imports }) =>
    imports.change(importId, ['checking'], {
      status: 'checked',
      academicYear: year.code,
      software,
      counts,
      learnersDone: done,
      problems,
      problemsTotal,
      changes,
      matches,
    }),
  );
};
