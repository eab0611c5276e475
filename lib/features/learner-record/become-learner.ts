import { compareLearners, learnerEntity } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { editRecord } from './edit-record';
import { openYear } from './open-year';
import type { RecordNeeds } from './ports';
import type { BecomeLearnerInput, Edited, EditRefusal } from './schema';
import { sectionProblems } from './section-problems';
import { findSection } from './sections';

const STAGE = { path: 'Stage', before: 'applicant', after: 'learner' } as const;

/** Makes a learner of an applicant, with all that was entered for them; from here on they are in the return. */
export const becomeLearner = async (
  needs: RecordNeeds,
  { learnRefNumber, ...which }: BecomeLearnerInput,
): Promise<Result<Edited, EditRefusal>> => {
  const year = openYear(needs.years, which.academicYear);
  const section = year && findSection(year, 'identity');
  if (year === undefined || section === undefined) return err({ kind: 'year-closed' });
  return editRecord(needs, which, (record) => {
    if (record.stage !== 'applicant') return err({ kind: 'not-an-applicant' });
    const learner = { ...record.learner, LearnRefNumber: learnRefNumber.trim() || null };
    const problems = sectionProblems(year, learner, { section, aim: null }).blocking;
    const ofNumber = problems.filter(({ path }) => path === 'LearnRefNumber');
    if (ofNumber.length > 0) return err({ kind: 'problems', problems: ofNumber });
    const differences = [STAGE, ...compareLearners(learnerEntity(year), record.learner, learner)];
    return ok({ ...record, stage: 'learner', learner, differences });
  });
};
