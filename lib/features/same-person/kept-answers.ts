import type { KeptAnswers } from './ports';
import type { MatchAnswers, UlnMatch } from './schema';

type Asked = {
  /** Those who were shown. */
  readonly matches: readonly UlnMatch[];
  /** All who are asked about. */
  readonly asked: number;
};

/** The answers to what was asked, to be kept; null when something was not answered. */
export const keptAnswers = ({ matches, asked }: Asked, { each, rest }: MatchAnswers): KeptAnswers | null => {
  const said = new Map(each.map(({ learnRefNumber, answer }) => [learnRefNumber, answer]));
  const kept = matches.flatMap(({ inFile: { learnRefNumber }, stored }) => {
    const answer = said.get(learnRefNumber);
    return answer === undefined ? [] : [{ learnRefNumber, stored: stored.learnRefNumber, answer }];
  });
  return rest !== null || kept.length === asked ? { each: kept, rest } : null;
};
