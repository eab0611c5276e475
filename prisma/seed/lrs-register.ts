import { isTemporaryUln } from '@/lib/identifiers';
import type { Learner } from '@/lib/ilr';
import { caseloads } from './caseloads';
import { learnersOf } from './learners';
import { madeUpUln } from './made-up-numbers';

/** What the sandbox of the LRS has under the number of a learner of the demo. */
export type AtTheLrs =
  | { readonly kind: 'same' }
  | { readonly kind: 'other-name'; readonly familyName: string }
  | { readonly kind: 'merged'; readonly into: number }
  | { readonly kind: 'somebody-else' }
  | { readonly kind: 'unknown' };

export type RegisteredLearner = { readonly learner: Learner; readonly uln: number; readonly atTheLrs: AtTheLrs };

/** Far from the places that made-up numbers of learners have. */
const MASTERS_FROM = 50_000;

/** Most are there as the provider has them; a few of each kind are not, so that a verification has something to find. */
const atTheLrs = (place: number): AtTheLrs => {
  if (place % 23 === 7) return { kind: 'other-name', familyName: 'Marriott-Hale' };
  if (place % 31 === 11) return { kind: 'merged', into: madeUpUln(MASTERS_FROM + place) };
  if (place % 37 === 3) return { kind: 'somebody-else' };
  return place % 29 === 5 ? { kind: 'unknown' } : { kind: 'same' };
};

/** The learners of the demo whom the LRS can be asked about. */
export const registeredLearners = (ukprn?: number): readonly RegisteredLearner[] =>
  caseloads.flatMap((caseload, providerPlace) =>
    ukprn !== undefined && caseload.ukprn !== ukprn
      ? []
      : learnersOf(caseload, providerPlace).flatMap(({ learner }, index) => {
          const { ULN: uln } = learner;
          const isAskable = uln !== null && !isTemporaryUln(uln);
          return isAskable ? [{ learner, uln, atTheLrs: atTheLrs(providerPlace * 1_000 + index) }] : [];
        }),
  );
