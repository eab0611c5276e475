import { isTemporaryUln } from '@/lib/identifiers';
import type { Learner } from '@/lib/ilr';
import type { FindByUln, KeptAnswers, LearnerUln } from './ports';
import type { PersonAnswer, Recognisable, UlnMatch } from './schema';

type Newcomer = Pick<Learner, 'ULN' | 'GivenNames' | 'FamilyName' | 'DateOfBirth'> & {
  readonly LearnRefNumber: string;
};

const recognisable = ({ LearnRefNumber, GivenNames, FamilyName, DateOfBirth }: Newcomer): Recognisable => ({
  learnRefNumber: LearnRefNumber,
  name: [GivenNames, FamilyName].filter((name) => name !== null).join(' '),
  dateOfBirth: DateOfBirth,
});

const withRealUln = ({ LearnRefNumber: learnRefNumber, ULN: uln }: Newcomer): readonly LearnerUln[] =>
  uln === null || isTemporaryUln(uln) ? [] : [{ learnRefNumber, uln }];

/** Finds who of some learners of a file may be somebody who is here, by LearnRefNumber in the file. */
export type MatchByUln = (learners: readonly Newcomer[]) => Promise<ReadonlyMap<string, UlnMatch>>;

/**
 * Who stands in the file under their own number is nobody else of the file, and nobody is two learners of it: the first in the
 * file is asked about. The order of the file makes it the same each time.
 */
export const ulnMatcher = (inFile: ReadonlySet<string>, findByUln: FindByUln): MatchByUln => {
  const taken = new Set<string>();
  return async (learners) => {
    const ulns = learners.flatMap(withRealUln);
    const found = ulns.length > 0 ? await findByUln(ulns) : new Map<string, readonly Recognisable[]>();
    const matches = new Map<string, UlnMatch>();
    for (const learner of learners) {
      const isFree = ({ learnRefNumber }: Recognisable) => !inFile.has(learnRefNumber) && !taken.has(learnRefNumber);
      const stored = found.get(learner.LearnRefNumber)?.find(isFree);
      if (stored === undefined) continue;
      taken.add(stored.learnRefNumber);
      matches.set(learner.LearnRefNumber, { inFile: recognisable(learner), stored });
    }
    return matches;
  };
};

/** What was said of two; null when nobody was asked about them. */
export const answerTo = (answers: KeptAnswers | null, { inFile, stored }: UlnMatch): PersonAnswer | null => {
  const said = answers?.each.find(({ learnRefNumber }) => learnRefNumber === inFile.learnRefNumber);
  if (said === undefined) return answers?.rest ?? null;
  return said.stored === stored.learnRefNumber ? said.answer : null;
};

/** Thrown out of a load where somebody turns up whom nobody was asked about, since somebody was added or changed meanwhile. */
export class UnaskedMatchError extends Error {
  override readonly name = 'UnaskedMatchError';
}
