import { type AcademicYear, findAcademicYear, isSameLearner } from '@/lib/ilr';
import { UnaskedMatchError, ulnMatcher } from '../same-person';
import { checkImport } from './check-import';
import { refuseImport } from './end-import';
import { ImportFindings } from './findings';
import { type LearnerBatch, learnerBatches } from './learner-batches';
import { mayLoad } from './may-load';
import { oneAhead } from './one-ahead';
import { type PlacedLearner, type Placing, placeLearners } from './place-learners';
import type { ImportJobNeeds, ImportState, LearnersBeingLoaded } from './ports';
import { surveySentFile } from './sent-file';

const loadBatch = async (placing: Placing, { fit, refused }: LearnerBatch, findings: ImportFindings): Promise<void> => {
  findings.refuse(refused, []);
  const toSave: PlacedLearner[] = [];
  for (const placed of await placeLearners(placing, fit)) {
    const { learner, before, formerly = null } = placed;
    if (before !== null && formerly === null && isSameLearner(before, learner)) {
      findings.keep();
      continue;
    }
    if (before === null && formerly === null) findings.add(learner.LearnRefNumber);
    else findings.change(learner.LearnRefNumber, []);
    toSave.push(placed);
  }
  if (toSave.length > 0) await placing.learners.save(toSave);
};

const yearOf = ({ academicYear }: ImportState): AcademicYear => {
  const year = academicYear === null ? undefined : findAcademicYear(academicYear);
  if (year === undefined) throw new Error('An import is being loaded for a year that is not known');
  return year;
};

const loadFile = async (
  needs: ImportJobNeeds,
  found: ImportState,
  learners: LearnersBeingLoaded,
): Promise<ImportFindings> => {
  const file = await surveySentFile(needs, found);
  if (!file.ok) throw new Error(`A checked file was refused when it was loaded: ${file.refusal.kind}`);
  const { survey, events } = file.value;
  const match = ulnMatcher(survey.numbers, learners.byUln);
  const placing: Placing = { learners, year: yearOf(found), match, answers: found.answers };
  const findings = new ImportFindings(survey.learners);
  for await (const batch of oneAhead(learnerBatches(events(), survey.twice))) {
    await loadBatch(placing, batch, findings);
    // In a transaction of its own, so that the page can see it before all is loaded.
    await needs.transaction(({ imports }) => imports.change(found.id, ['loading'], { learnersDone: findings.done }));
  }
  return findings;
};

const loadInFull = async (needs: ImportJobNeeds, found: ImportState): Promise<void> => {
  const { id, siteId, tagId } = found;
  await needs.loading.load({ id, siteId, tagId, year: yearOf(found) }, async (learners) => {
    const { counts } = await loadFile(needs, found, learners);
    return { counts, finishedAt: needs.clock.now() };
  });
  await needs.files.remove(id);
};

/** Loads every learner of a checked file that can be loaded, or none. May run twice: the second run finds nothing to do. */
export const loadImport = async (needs: ImportJobNeeds, importId: string): Promise<void> => {
  const found = await needs.transaction(({ imports }) => imports.find(importId));
  if (found?.status === 'loaded') return needs.files.remove(importId);
  if (found?.status !== 'loading') return;
  if (!mayLoad(needs.provider)) return refuseImport(needs, importId, { kind: 'not-permitted' });
  try {
    await loadInFull(needs, found);
  } catch (error) {
    if (!(error instanceof UnaskedMatchError)) throw error;
    // Nothing was loaded. What there is to ask has changed, so it is asked anew.
    await needs.transaction(({ imports }) =>
      imports.change(importId, ['loading'], { status: 'checking', learnersDone: 0, isRead: false }),
    );
    await checkImport(needs, importId);
  }
};
