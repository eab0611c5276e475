import type { HeldLearner } from './held-learner';

/** The five details by which a person is known. */
export type FiveDetails = {
  readonly FamilyName: string;
  readonly GivenName: string;
  readonly DateOfBirth: string;
  readonly Gender: string;
  readonly LastKnownPostCode: string;
};

/** Nobody has said how the LRS compares; upper and lower case, accents and blanks at the ends are taken to be the same. */
const folded = (text: string | null): string =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

export const isSameName = (one: string | null, other: string | null): boolean => folded(one) === folded(other);

const isSamePostcode = (one: string | null, other: string | null): boolean =>
  folded(one).replace(/ /g, '') === folded(other).replace(/ /g, '');

/** Names and day of birth, without which two records are of two people. */
export const isPossible = ({ record }: HeldLearner, searched: FiveDetails): boolean =>
  isSameName(record.FamilyName, searched.FamilyName) &&
  isSameName(record.GivenName, searched.GivenName) &&
  record.DateOfBirth === searched.DateOfBirth;

export const isExact = (learner: HeldLearner, searched: FiveDetails): boolean =>
  isPossible(learner, searched) &&
  learner.record.Gender === searched.Gender &&
  isSamePostcode(learner.record.LastKnownPostCode, searched.LastKnownPostCode);

/** A key under which the same five details are the same. */
export const keyOf = ({ FamilyName, GivenName, DateOfBirth, Gender, LastKnownPostCode }: FiveDetails): string =>
  [folded(FamilyName), folded(GivenName), DateOfBirth, Gender, folded(LastKnownPostCode).replace(/ /g, '')].join('|');

/** What differs, in the LRS's flags. Each name is held against each of theirs when nothing fits. */
export const failureFlags = (
  { record }: HeldLearner,
  searched: {
    readonly FamilyName: string;
    readonly GivenName: string;
    readonly DateOfBirth: string | null;
    readonly Gender: string | null;
  },
): readonly string[] => {
  const isDifferent: readonly [string, boolean][] = [
    ['VRF1', !isSameName(searched.GivenName, record.GivenName)],
    ['VRF2', !isSameName(searched.GivenName, record.FamilyName)],
    ['VRF3', !isSameName(searched.GivenName, record.PreviousFamilyName)],
    ['VRF4', !isSameName(searched.FamilyName, record.GivenName)],
    ['VRF5', !isSameName(searched.FamilyName, record.FamilyName)],
    ['VRF6', !isSameName(searched.FamilyName, record.PreviousFamilyName)],
    ['VRF7', searched.DateOfBirth !== null && searched.DateOfBirth !== record.DateOfBirth],
    ['VRF8', searched.Gender !== null && searched.Gender !== record.Gender],
  ];
  return isDifferent.filter(([, differs]) => differs).map(([flag]) => flag);
};

/** The flags that say that a detail differs from its own counterpart. */
export const DIRECT_FLAGS = ['VRF1', 'VRF5', 'VRF7', 'VRF8'];
