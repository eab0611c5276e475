import type { LrsLearner } from '@/lib/lrs';
import { differingFields } from './compare-records';
import { comparedFields, type LrsDifference } from './learner-schema';
import type { LrsPerson } from './people-ports';

type Ours = Pick<LrsPerson, 'identity' | 'link'>;

const isSameText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The ILR keeps all given names in one field, the LRS the first and the others apart. */
const isWholeGivenName = (ours: string, { GivenName, MiddleOtherName }: LrsLearner): boolean =>
  MiddleOtherName !== null && isSameText(ours, `${GivenName} ${MiddleOtherName}`);

/** The fields that we hold otherwise than the LRS does. What we do not know is no difference: nothing would be gained. */
export const differencesFromOurs = ({ identity, link }: Ours, record: LrsLearner): readonly LrsDifference[] => {
  const ours = { ...identity, ...link.details };
  return comparedFields.flatMap((field) => {
    const value = ours[field]?.trim() ?? '';
    if (value === '' || (field === 'GivenName' && isWholeGivenName(value, record))) return [];
    const isSame = differingFields({ [field]: record[field] }, { [field]: value }).length === 0;
    return isSame ? [] : [{ field, ours: value, theirs: record[field] }];
  });
};

const WHO = ['FamilyName', 'GivenName', 'DateOfBirth'];
const MOST_OF_THEM = 2;

/**
 * Whether a record is rather that of another person than one to be put right: a marriage or a slip of the pen changes one of
 * names and date of birth, not most of them. Our details are never written over those of somebody else.
 */
export const isSomebodyElse = (differences: readonly LrsDifference[]): boolean =>
  differences.filter(({ field }) => WHO.includes(field)).length >= MOST_OF_THEM;
