import { CASELOAD_DAY, daysAfter, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { achieved, awaitingOutcome, continuing, type Ending, stoppedOn, withdrawn } from '../endings';
import type { Random } from '../random';
import type { Course, NewAim } from '../setting';

const BOOTCAMP = 32;

type Endings = { readonly programme: Ending; readonly component: Ending };

const endings = (random: Random, term: { start: string; planned: string }): Endings => {
  if (random.chance(0.1)) {
    const programme = withdrawn(random, stoppedOn(random, term));
    return { programme, component: programme };
  }
  if (term.planned > CASELOAD_DAY) return { programme: continuing, component: continuing };
  // The learning is done; the interview or the new job that makes it an achievement is still to come.
  return { programme: awaitingOutcome(term.planned), component: achieved(term.planned) };
};

/** Some weeks of intensive training: a programme aim and its component, on one contract. Spec: FundModel 37, ProgType 32. */
export const skillsBootcamp: Course = {
  born: ['1972-01-01', '2005-08-31'],
  enrol: ({ random, employers, sitePostcode, conRefNumber }) => {
    const start = someWeekday(random, '2025-10-06', '2026-04-20');
    const planned = daysAfter(start, random.between(56, 112));
    const { programme, component } = endings(random, { start, planned });
    const aim: NewAim = {
      FundModel: 37,
      ProgType: BOOTCAMP,
      LearnStartDate: start,
      LearnPlanEndDate: planned,
      DelLocPostCode: sitePostcode,
      ConRefNumber: conRefNumber,
    };
    const events = programme.CompStatus === 2 && random.chance(0.5) ? [fam('EVI', '1', planned)] : [];
    return {
      learner: { PlanLearnHours: 60, LearnerEmploymentStatus: adultHistory(random, start, employers) },
      aims: [
        {
          ...aim,
          LearnAimRef: 'ZPROG001',
          AimType: 1,
          ...programme,
          LearningDeliveryFAM: [fam('SOF', '105'), fam('FFI', '1'), ...events],
        },
        {
          ...aim,
          LearnAimRef: random.pick(['Z0009541', 'Z0009734']),
          AimType: 3,
          ...component,
          LearningDeliveryFAM: [fam('SOF', '105'), fam('FFI', '1')],
        },
      ],
    };
  },
};
