import { rollOver } from '@/lib/ilr';
import type { LearnerToRollOver, RolledRecord, YearPair } from './ports';
import type { PreviewedLearner } from './schema';

/** What becomes of one learner, for the preview, and the record to make if there is one. */
export type RolledLearner = { readonly previewed: PreviewedLearner; readonly made: RolledRecord | null };

const inWords = (value: string | number | null): string | null => (value === null ? null : String(value));

/** Decides on one learner. A record of the new year that is there already is never touched. */
export const rollLearner = (
  years: YearPair,
  { learnerNumber, learner, hasRecordOfNewYear }: LearnerToRollOver,
): RolledLearner => {
  const { LearnRefNumber: learnRefNumber, FamilyName: familyName, GivenNames: givenNames } = learner;
  const who = { learnerNumber, learnRefNumber, familyName, givenNames };
  if (hasRecordOfNewYear) return { previewed: { ...who, outcome: 'present', decisions: [] }, made: null };
  const rolled = rollOver(years, learner);
  const previewed = { ...who, outcome: rolled.kind, decisions: rolled.decisions };
  if (rolled.kind === 'left-out') return { previewed, made: null };
  const differences = rolled.decisions
    .filter(({ from, to }) => from !== to)
    .map(({ path, from, to }) => ({ path, before: inWords(from), after: inWords(to) }));
  return { previewed, made: { learnerNumber, record: rolled.record, aims: rolled.aims, differences } };
};
