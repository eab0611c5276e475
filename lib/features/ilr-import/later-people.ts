import type { PeopleOfLaterYears } from './ports';

/**
 * The learners of a file with the person’s own details as a later year has them: a file of years ago does not bring an old
 * name or address back.
 */
export const withLaterPeople = <Fit extends { readonly LearnRefNumber: string }>(
  learners: readonly Fit[],
  people: PeopleOfLaterYears,
): readonly Fit[] =>
  people.size === 0
    ? learners
    : learners.map((learner) => ({
        ...learner,
        ...people.get(learner.LearnRefNumber),
        LearnRefNumber: learner.LearnRefNumber,
      }));
