import { daysAfter, earlier, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { ordinaryEnding } from '../endings';
import type { NonEmpty, Random } from '../random';
import type { Course, NewAim, Setting } from '../setting';
import { hasPrivateCourse, privateCourse } from './private-course';

const AIMS: NonEmpty<string> = ['60141402', '60145353', '60105069', '60068802', '40010089'];
const FULLY_FUNDED = '1';
const CO_FUNDED = '2';

const adultAim = (setting: Setting, ref: string, funding: string, start: string): NewAim => {
  const { random, area, homePostcode, sitePostcode, partnerUkprn, hasLearningSupport } = setting;
  const planned = daysAfter(start, random.between(40, 260));
  const ending = ordinaryEnding(random, { start, planned });
  const supported = hasLearningSupport && ref === AIMS[0];
  return {
    LearnAimRef: ref,
    AimType: 4,
    FundModel: 38,
    LearnStartDate: start,
    LearnPlanEndDate: planned,
    DelLocPostCode: sitePostcode,
    LSDPostcode: homePostcode,
    PartnerUKPRN: partnerUkprn,
    ...ending,
    LearningDeliveryFAM: [
      fam('SOF', area.sourceOfFunding),
      fam('FFI', funding),
      ...(supported ? [fam('LSF', '1', start, earlier(planned, ending.LearnActEndDate ?? planned))] : []),
    ],
  };
};

const twoOf = (random: Random): string[] => {
  const first = random.pick(AIMS);
  const second = random.pick(AIMS);
  return second === first || random.chance(0.6) ? [first] : [first, second];
};

/** The adult skills fund: one or two aims of some months each. Spec: FundModel 38, 19 and over on 31 August. */
export const adultSkills: Course = {
  born: ['1961-02-01', '2006-08-31'],
  enrol: (setting) => {
    const { random, employers } = setting;
    const start = someWeekday(random, '2025-08-18', '2026-05-08');
    const funding = random.chance(0.75) ? FULLY_FUNDED : CO_FUNDED;
    const aims = twoOf(random).map((ref) => adultAim(setting, ref, funding, start));
    return {
      learner: {
        PlanLearnHours: random.between(4, 40) * 10,
        LearnerEmploymentStatus: adultHistory(random, start, employers),
        LearnerFAM: random.chance(0.15) ? [{ LearnFAMType: 'LSR', LearnFAMCode: 58 }] : [],
      },
      aims: hasPrivateCourse(random) ? [...aims, privateCourse(setting, start)] : aims,
    };
  },
};
