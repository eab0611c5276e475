import { daysAfter, later, someWeekday } from '../days';
import { adultHistory } from '../employment';
import { ordinaryEnding } from '../endings';
import type { Random } from '../random';
import type { Course, NewAim, Setting } from '../setting';

const AIM = 'Z0007839';

const AUTUMN_TERM = '2025-09-22';

/** An evening course that somebody pays for; FundModel 99 without a loan needs no LearningDeliveryFAM. */
export const privateCourse = ({ random, sitePostcode }: Setting, notBefore = AUTUMN_TERM): NewAim => {
  const start = someWeekday(random, later(notBefore, AUTUMN_TERM), '2026-02-20');
  const planned = daysAfter(start, random.between(60, 150));
  return {
    isPrivate: true,
    LearnAimRef: AIM,
    AimType: 4,
    FundModel: 99,
    LearnStartDate: start,
    LearnPlanEndDate: planned,
    DelLocPostCode: sitePostcode,
    ...ordinaryEnding(random, { start, planned }),
  };
};

export const hasPrivateCourse = (random: Random): boolean => random.chance(0.1);

/** Learners who are on nothing else, and so stand on an excluded contract only. */
export const privateOnly: Course = {
  born: ['1952-01-01', '2005-12-31'],
  enrol: (setting) => {
    const aim = privateCourse(setting);
    return {
      learner: {
        PlanLearnHours: setting.random.between(2, 6) * 10,
        LearnerEmploymentStatus: adultHistory(setting.random, AUTUMN_TERM, setting.employers),
      },
      aims: [aim],
    };
  },
};
