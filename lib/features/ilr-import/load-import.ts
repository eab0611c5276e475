import { type AcademicYear, findAcademicYear, isSameLearner } from '@/lib/ilr';
import { refuseImport } from './end-import';
import { ImportFindings } from './findings';
import { withLaterPeople } from './later-people';
import { type LearnerBatch, learnerBatches } from './learner-batches';
import { mayLoad } from './may-load';
import { oneAhead } from './one-ahead';
import type { ImportJobNeeds, ImportState, LearnersBeingLoaded, LearnerToSave } from './ports';
import { surveySentFile } from './sent-file';

const loadBatch = async (
  learners: LearnersBeingLoaded,
  { fit, refused }: LearnerBatch,
  findings: ImportFindings,
): Promise<void> => {
  findings.refuse(refused, []);
  const numbers = fit.map(({ LearnRefNumber }) => LearnRefNumber);
  const stored = await learners.find(numbers);
  const people = await learners.people(numbers);
  const toSave: LearnerToSave[] = [];
  for (const learner of withLaterPeople(fit, people)) {
    const before = stored.get(learner.LearnRefNumber) ?? null;
    if (before !== null && isSameLearner(before, learner)) {
      findings.keep();
      continue;
    }
    if (before === null) findings.add(learner.LearnRefNumber);
    else findings.change(learner.LearnRefNumber, []);
    toSave.push({ learner, before });
  }
  if (toSave.length > 0) await learners.save(toSave);
};

const loadFile = async (
  needs: ImportJobNeeds,
  found: ImportState,
  learners: LearnersBeingLoaded,
): Promise<ImportFindings> => {
  const file = await surveySentFile(needs, found);
  if (!file.ok) throw new Error(`A checked file was refused when it was loaded: ${file.refusal.kind}`);
  const { survey, events } = file.value;
  const findings = new ImportFindings(survey.learners);
  for await (const batch of oneAhead(learnerBatches(events(), survey.twice))) {
    await loadBatch(learners, batch, findings);
    // In a transaction of its own, so that the page can see it before all is loaded.
    await needs.transaction(({ imports }) => imports.change(found.id, ['loading'], { learnersDone: findings.done }));
  }
  return findings;
};

const yearOf = ({ academicYear }: ImportState): AcademicYear => {
  const year = academicYear === null ? undefined : findAcademicYear(academicYear);
  if (year === undefined) throw new Error('An import is being loaded for a year that is not known');
  return year;
};

/** Loads every learner of a checked file that can be loaded, or none. May run twice: the second run finds nothing to do. */
export const loadImport = async (needs: ImportJobNeeds, importId: string): Promise<void> => {
  const found = await needs.transaction(({ imports }) => imports.find(importId));
  if (found?.status !== 'loading' && found?.status !== 'loaded') return;
  if (found.status === 'loading') {
    if (!mayLoad(needs.provider)) return refuseImport(needs, importId, { kind: 'not-permitted' });
    const { id, siteId, tagId } = found;
    await needs.loading.load({ id, siteId, tagId, year: yearOf(found) }, async (learners) => {
      const { counts } = await loadFile(needs, found, learners);
      return { counts, finishedAt: needs.clock.now() };
    });
  }
  await needs.files.remove(importId);
};
