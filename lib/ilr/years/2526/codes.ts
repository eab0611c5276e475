import { codes, endingOn, relabelled, withCodes, withoutCodes, type YearCodes } from '../../code-list';
import { codes2425 } from '../2425/codes';

const { SOC2000, DOMICILE, ContPrefType: _preferences, ...lists } = codes2425.lists;
const { ContPrefCode: _choices, ...byType } = codes2425.byType;
const { LearnFAMCode, LearnDelFAMCode } = byType;

const LAST_DAY_OF_2425 = '2025-07-31';

const monitoring = withoutCodes(LearnDelFAMCode.LDM, '358', '377', '384');

/** The code lists of 2025 to 2026, by what changed. Spec: summary of changes, 2025 to 2026, version 2. */
export const codes2526 = {
  lists: {
    ...lists,
    SOC: SOC2000,
    PERMADDCOUNTRY: DOMICILE,
    ProgType: withoutCodes(lists.ProgType, '2', '3', '20', '21', '22', '23'),
    LLDDCat: endingOn(lists.LLDDCat, LAST_DAY_OF_2425, '15'),
    LearnFAMType: withCodes(lists.LearnFAMType, ['EMH', 'Minimum hours of English'], ['MMH', 'Minimum hours of maths']),
    LearnDelFAMType: withCodes(lists.LearnDelFAMType, ['EVI', 'Event of a skills bootcamp']),
  },
  byType: {
    ...byType,
    LearnFAMCode: {
      ...LearnFAMCode,
      EMH: codes(
        ['1', 'Minimum classroom teaching hours for an eligible English qualification planned', '2025-08-01'],
        ['2', 'Minimum English hours not planned', '2025-08-01'],
      ),
      MMH: codes(
        ['1', 'Minimum classroom teaching hours for an eligible maths qualification planned', '2025-08-01'],
        ['2', 'Minimum maths hours not planned', '2025-08-01'],
      ),
    },
    LearnDelFAMCode: {
      ...LearnDelFAMCode,
      DAM: endingOn(LearnDelFAMCode.DAM, '2026-07-31', '013', '015'),
      EVI: codes(
        ['1', 'Offer of an interview for a role which matches skills acquired', '2025-08-01'],
        ['2', 'Offer of a new role or added responsibilities with existing employer', '2025-08-01'],
        ['3', 'Receipt of plan for self-employment opportunities or contracts', '2025-08-01'],
        ['4', 'Checked HGV provisional licence', '2025-08-01'],
        ['5', 'Passed HGV ADR exam', '2025-08-01'],
        ['6', 'Passed HGV petroleum driver passport exam', '2025-08-01'],
        ['7', 'Passed HGV Part 4 CPC', '2025-08-01'],
        ['8', 'HGV evidence that CPC is up to date', '2025-08-01'],
        ['9', 'Taken HGV Part 3b on-road driving', '2025-08-01'],
        ['10', 'Passed HGV Part 3b on-road driving', '2025-08-01'],
      ),
      LDM: relabelled(
        relabelled(monitoring, '331', 'King’s Trust Team programme'),
        '378',
        'Level 3 Free Courses for Jobs Offer',
      ),
    },
  },
} satisfies YearCodes;
