import { relabelled, withCodes, withoutCodes, type YearCodes } from '../../code-list';
import { codes2526 } from '../2526/codes';

const { lists, byType } = codes2526;
const { ASL: _communityLearning, ...LearnDelFAMCode } = byType.LearnDelFAMCode;

/** The code lists of 2026 to 2027, by what has been announced. Spec: summary of changes, 2026 to 2027, version 1. */
export const codes2627 = {
  lists: {
    ...lists,
    FundModel: withCodes(withoutCodes(lists.FundModel, '10'), [
      '39',
      'Growth and Skills short course offer',
      '2026-08-01',
    ]),
    LLDDCat: withoutCodes(lists.LLDDCat, '1', '2', '3'),
    LearnDelFAMType: relabelled(
      withoutCodes(lists.LearnDelFAMType, 'ASL'),
      'AFL',
      'Tailored learning that is family learning',
    ),
  },
  byType: {
    ...byType,
    ESMCode: { ...byType.ESMCode, EII: withoutCodes(byType.ESMCode.EII, '1', '2', '3', '4') },
    LearnDelFAMCode,
  },
} satisfies YearCodes;
