import type { AcademicYear } from '@/lib/ilr';
import { answerTo, type MatchByUln, UnaskedMatchError } from '../same-person';
import { withLaterPeople } from './later-people';
import type { FitLearner } from './learner-batches';
import type { ImportState, LearnersBeingLoaded, LearnerToSave } from './ports';

/** A learner of the file beside what is stored of them. */
export type PlacedLearner = LearnerToSave & { readonly learner: FitLearner };

export type Placing = {
  readonly learners: LearnersBeingLoaded;
  readonly year: AcademicYear;
  readonly match: MatchByUln;
  readonly answers: ImportState['answers'];
};

const numbersOf = (learners: readonly FitLearner[]): readonly string[] =>
  learners.map(({ LearnRefNumber }) => LearnRefNumber);

/** The LearnRefNumbers that people of the file have here, by the ones they have in the file. */
const formerNumbers = async (
  { match, answers }: Placing,
  newcomers: readonly FitLearner[],
): Promise<ReadonlyMap<string, string>> => {
  const former = new Map<string, string>();
  for (const [learnRefNumber, found] of await match(newcomers)) {
    const answer = answerTo(answers, found);
    if (answer === null) throw new UnaskedMatchError();
    if (answer === 'same') former.set(learnRefNumber, found.stored.learnRefNumber);
  }
  return former;
};

/** Finds the learners of a batch among those who are stored: by LearnRefNumber, and by ULN where that was said to be them. */
export const placeLearners = async (
  placing: Placing,
  fit: readonly FitLearner[],
): Promise<readonly PlacedLearner[]> => {
  const { learners, year } = placing;
  const stored = await learners.find(numbersOf(fit));
  const former = await formerNumbers(
    placing,
    fit.filter(({ LearnRefNumber }) => !stored.has(LearnRefNumber)),
  );
  const records = former.size > 0 ? await learners.find([...former.values()]) : stored;
  // A year that is only read tells nothing new of a person: they keep the number they have.
  const isNews = year.use === 'open';
  const placed = fit.map((learner): PlacedLearner => {
    const { LearnRefNumber } = learner;
    const formerly = former.get(LearnRefNumber);
    if (formerly === undefined) return { learner, before: stored.get(LearnRefNumber) ?? null };
    const before = records.get(formerly) ?? null;
    if (!isNews) return { learner: { ...learner, LearnRefNumber: formerly }, before };
    return { learner, before: before && { ...before, LearnRefNumber }, formerly };
  });
  const now = placed.map(({ learner }) => learner);
  const asNow = withLaterPeople(now, await learners.people(numbersOf(now)));
  return placed.map((one, place) => ({ ...one, learner: asNow[place] ?? one.learner }));
};
