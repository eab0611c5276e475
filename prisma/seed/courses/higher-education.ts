import { newRecord, year2526 } from '@/lib/ilr';
import { someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { continuing } from '../endings';
import type { Random } from '../random';
import type { Course } from '../setting';

const AIM = '00285563';
const FEE = 6165;

const deliveryHe = (random: Random, postcode: string) =>
  newRecord(year2526, 'LearningDeliveryHE', {
    QUALENT3: random.pick(['P50', 'P51', 'P62']),
    SEC: random.between(1, 7),
    UCASSCHEMECODE: 'CV25',
    TYPEYR: 1,
    MODESTUD: random.pick([1, 3]),
    FUNDLEV: 10,
    FUNDCOMP: 3,
    STULOAD: random.pick(['100.0', '50.0', '75.5']),
    YEARSTU: random.between(1, 2),
    MSTUFEE: random.pick([2, 97]),
    SPECFEE: 0,
    NETFEE: FEE,
    GROSSFEE: FEE,
    PERMADDCOUNTRY: 'XF',
    ELQ: 3,
    HEPostCode: postcode,
  });

/** Prescribed higher education in a college. Spec: FundModel 99 with SOF 1, LearnerHE and LearningDeliveryHE. */
export const higherEducation: Course = {
  born: ['1985-01-01', '2006-08-31'],
  enrol: ({ random, employers, homePostcode, sitePostcode }) => {
    const start = someWeekday(random, '2025-09-15', '2025-09-26');
    return {
      learner: {
        PlanLearnHours: 360,
        LearnerEmploymentStatus: adultHistory(random, start, employers),
        LearnerHE: newRecord(year2526, 'LearnerHE', {
          UCASPERID: `1${random.digits(9)}`,
          TTACCOM: random.pick([2, 7, 8]),
          LearnerHEFinancialSupport: random.chance(0.4) ? [{ FINTYPE: 1, FINAMOUNT: random.between(2, 12) * 100 }] : [],
        }),
      },
      aims: [
        {
          LearnAimRef: AIM,
          AimType: 4,
          FundModel: 99,
          LearnStartDate: start,
          LearnPlanEndDate: '2027-06-25',
          DelLocPostCode: sitePostcode,
          ...continuing,
          LearningDeliveryFAM: [fam('SOF', '1')],
          LearningDeliveryHE: deliveryHe(random, homePostcode),
        },
      ],
    };
  },
};
