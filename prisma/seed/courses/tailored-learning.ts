import { daysAfter, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { ordinaryEnding } from '../endings';
import type { NonEmpty } from '../random';
import type { Course } from '../setting';

const AIMS: NonEmpty<string> = ['Z0060124', 'Z0007846'];
const CONTINUING = 1;
const ON_BREAK = 6;

/** What used to be community learning: some weeks, no qualification, an outcome of its own in TLOut. Spec: FundModel 11. */
export const tailoredLearning: Course = {
  born: ['1940-01-01', '2004-08-31'],
  enrol: ({ random, area, homePostcode, sitePostcode, employers, partnerUkprn }) => {
    const start = someWeekday(random, '2025-09-08', '2026-05-01');
    const planned = daysAfter(start, random.between(28, 112));
    const ending = ordinaryEnding(random, { start, planned });
    const hours = random.between(6, 40);
    const hasEnded = ending.CompStatus !== CONTINUING && ending.CompStatus !== ON_BREAK;
    return {
      learner: { PlanLearnHours: hours, LearnerEmploymentStatus: adultHistory(random, start, employers) },
      aims: [
        {
          LearnAimRef: random.pick(AIMS),
          AimType: 4,
          FundModel: 11,
          LearnStartDate: start,
          LearnPlanEndDate: planned,
          PHours: hours,
          DelLocPostCode: sitePostcode,
          LSDPostcode: homePostcode,
          PartnerUKPRN: partnerUkprn,
          ...ending,
          OutGrade: null,
          TLOut: hasEnded ? random.between(1, 11) : null,
          LearningDeliveryFAM: [
            fam('SOF', area.sourceOfFunding),
            fam('ACL', String(random.between(1, 7))),
            fam('LDM', random.pick(['399', '400', '401'])),
          ],
        },
      ],
    };
  },
};
