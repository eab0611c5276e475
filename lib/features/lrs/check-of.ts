import type { CheckOutcome, LrsDifference } from './learner-schema';
import type { LrsPerson, UlnCheck } from './people-ports';

/** What is remembered of a verification: the outcome, with the number and the names that it is of. */
export const checkOf = (
  { identity }: Pick<LrsPerson, 'identity'>,
  uln: number,
  found: {
    readonly outcome: CheckOutcome;
    readonly differences: readonly LrsDifference[];
    readonly at: Date;
  },
): UlnCheck => ({
  outcome: found.outcome,
  at: found.at,
  uln,
  familyName: identity.FamilyName,
  givenName: identity.GivenName,
  differing: found.differences.map(({ field }) => field),
});

/** The last verification, if it is of the number that the learner has now. */
export const checkOfNow = ({ uln, link: { check } }: Pick<LrsPerson, 'uln' | 'link'>): UlnCheck | null =>
  check !== null && check.uln === uln ? check : null;
