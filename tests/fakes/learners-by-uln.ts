import type { FindByUln } from '@/lib/features/same-person';
import type { Learner } from '@/lib/ilr';

const recognisable = ({ LearnRefNumber, GivenNames, FamilyName, DateOfBirth }: Learner) => ({
  learnRefNumber: LearnRefNumber ?? '',
  name: `${GivenNames} ${FamilyName}`,
  dateOfBirth: DateOfBirth,
});

/** Looks for ULNs among learners, oldest first. */
export const learnersByUln =
  (learners: () => Iterable<Learner>): FindByUln =>
  async (asked) => {
    const here = [...learners()];
    const newcomers = asked.filter(({ learnRefNumber }) => !here.some((one) => one.LearnRefNumber === learnRefNumber));
    const holdersOf = (uln: number) => here.filter(({ ULN }) => ULN === uln).map(recognisable);
    return new Map(newcomers.map(({ learnRefNumber, uln }) => [learnRefNumber, holdersOf(uln)]));
  };
