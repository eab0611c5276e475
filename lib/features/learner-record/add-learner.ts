import { type Learner, newRecord } from '@/lib/ilr';
import { err, type Result } from '@/lib/result';
import { withDrafts } from './draft';
import { openYear } from './open-year';
import type { RecordNeeds } from './ports';
import type { AddLearnerInput, EditRefusal } from './schema';
import { sectionProblems } from './section-problems';
import { findSection } from './sections';

/** Adds a learner with what was typed of who they are; the rest is given on their page. The answer is their number. */
export const addLearner = async (
  { learnerRecords, years }: RecordNeeds,
  { stage, academicYear, fields }: AddLearnerInput,
): Promise<Result<number, EditRefusal>> => {
  const year = openYear(years, academicYear);
  const section = year && findSection(year, 'identity');
  if (year === undefined || section === undefined) return err({ kind: 'year-closed' });
  const blank = newRecord(year, 'Learner', {});
  const learner = withDrafts(section, blank, [{ fields, children: {} }]) as Learner;
  const { blocking } = sectionProblems(year, learner, { section, aim: null });
  if (blocking.length > 0) return err({ kind: 'problems', problems: blocking });
  return learnerRecords.add(year, learner, stage);
};
