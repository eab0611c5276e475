import { daysAfter, earlier, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { ordinaryEnding } from '../endings';
import type { NonEmpty } from '../random';
import type { Course } from '../setting';

const AIMS: NonEmpty<string> = ['60009457', '50033116', '6004813X'];

/** Level 3 and above on an advanced learner loan. Spec: FundModel 99 with ADL; ALB is the bursary, with dates. */
export const advancedLoan: Course = {
  born: ['1968-01-01', '2005-08-31'],
  enrol: ({ random, employers, sitePostcode }) => {
    const start = someWeekday(random, '2025-09-01', '2026-01-16');
    const planned = daysAfter(start, random.between(270, 420));
    const ending = ordinaryEnding(random, { start, planned });
    const bursaryUntil = earlier(planned, ending.LearnActEndDate ?? planned);
    return {
      learner: {
        PlanLearnHours: random.between(18, 48) * 10,
        LearnerEmploymentStatus: adultHistory(random, start, employers),
        LearnerFAM: random.chance(0.3) ? [{ LearnFAMType: 'LSR', LearnFAMCode: random.pick([58, 59]) }] : [],
      },
      aims: [
        {
          LearnAimRef: random.pick(AIMS),
          AimType: 4,
          FundModel: 99,
          LearnStartDate: start,
          LearnPlanEndDate: planned,
          DelLocPostCode: sitePostcode,
          ...ending,
          LearningDeliveryFAM: [
            fam('ADL', '1'),
            ...(random.chance(0.4) ? [fam('ALB', random.pick(['1', '2']), start, bursaryUntil)] : []),
          ],
        },
      ],
    };
  },
};
