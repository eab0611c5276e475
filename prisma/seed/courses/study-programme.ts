import type { Learner, LearnerFAM, LearningDeliveryWorkPlacement } from '@/lib/ilr';
import { CASELOAD_DAY, daysAfter, earlier, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { adultHistory } from '../employment';
import { achieved, awaitingOutcome, continuing, type Ending, onBreak, stoppedOn, withdrawn } from '../endings';
import type { NonEmpty, Random } from '../random';
import type { Course, NewAim, Setting } from '../setting';
import { hasPrivateCourse, privateCourse } from './private-course';

const CORE_AIMS: NonEmpty<string> = ['60149735', '60146242', '50022246', '60358294'];
const MATHS_RESIT = '60146084';
const ENGLISH_RESIT = '60142923';
const WORK_EXPERIENCE = 'Z0007835';
const PASSES: NonEmpty<string> = ['4', '4', '5', '6', '7'];
const RESIT_GRADES: NonEmpty<string> = ['3', '2'];
const FULL_TIME_HOURS = 540;

type Term = { readonly start: string; readonly planned: string };

const termOf = (random: Random): Term => {
  const isSecondYear = random.chance(0.4);
  const start = isSecondYear
    ? someWeekday(random, '2024-09-02', '2024-09-13')
    : someWeekday(random, '2025-09-01', '2025-09-19');
  const planned = isSecondYear || random.chance(0.35) ? '2026-07-03' : '2027-07-02';
  return { start, planned };
};

/** Who leaves the programme leaves all of it. */
const programmeEnding = (random: Random, term: Term): Ending => {
  if (random.chance(0.08)) return withdrawn(random, stoppedOn(random, term));
  return random.chance(0.015) ? onBreak(stoppedOn(random, term)) : continuing;
};

/** Some sat the examination in the autumn; the others sit it in June. */
const resit = (random: Random, ref: string, term: Term, whole: Ending): NewAim => {
  const start = earlier(someWeekday(random, '2025-09-08', '2025-09-12'), whole.LearnActEndDate ?? CASELOAD_DAY);
  const isAutumn = whole.CompStatus === 1 && random.chance(0.25);
  const planned = isAutumn ? '2026-01-15' : earlier(term.planned, '2026-06-19');
  const result = random.chance(0.2) ? awaitingOutcome(planned) : achieved(planned, random.pick(['3', '4', '4', '5']));
  return {
    LearnAimRef: ref,
    AimType: 4,
    LearnStartDate: start,
    LearnPlanEndDate: planned,
    ...(isAutumn ? result : whole),
  };
};

const workExperience = (setting: Setting, term: Term, whole: Ending): NewAim => {
  const { random, employers } = setting;
  const start = earlier(someWeekday(random, '2025-11-03', '2026-02-13'), whole.LearnActEndDate ?? CASELOAD_DAY);
  const isDone = whole.CompStatus === 1 && random.chance(0.5);
  const end = daysAfter(start, random.between(12, 60));
  const placement: LearningDeliveryWorkPlacement = {
    WorkPlaceStartDate: start,
    WorkPlaceEndDate: isDone ? end : whole.LearnActEndDate,
    WorkPlaceHours: random.between(50, 99),
    WorkPlaceMode: 2,
    WorkPlaceEmpId: random.pick(employers),
  };
  return {
    LearnAimRef: WORK_EXPERIENCE,
    AimType: 4,
    LearnStartDate: start,
    LearnPlanEndDate: isDone ? end : earlier(term.planned, '2026-06-26'),
    ...(isDone ? achieved(end) : whole),
    LearningDeliveryWorkPlacement: [placement],
  };
};

const perhaps = (isSo: boolean, LearnFAMType: string, LearnFAMCode: number): LearnerFAM[] =>
  isSo ? [{ LearnFAMType, LearnFAMCode }] : [];

type Needs = { readonly maths: boolean; readonly english: boolean };

/** Spec: EDF says that a GCSE is still to be passed; SEN and EHC exclude each other; HNS brings ALSCost. */
const learnerFams = ({ random, hasLearningSupport }: Setting, needs: Needs): LearnerFAM[] => {
  const isHighNeeds = hasLearningSupport && random.chance(0.3);
  return [
    ...perhaps(isHighNeeds, 'EHC', 1),
    ...perhaps(isHighNeeds, 'HNS', 1),
    ...perhaps(hasLearningSupport && !isHighNeeds && random.chance(0.3), 'SEN', 1),
    ...perhaps(random.chance(0.18), 'FME', 2),
    ...perhaps(random.chance(0.22), 'LSR', random.chance(0.2) ? 55 : 56),
    ...perhaps(needs.maths, 'EDF', 1),
    ...perhaps(needs.english, 'EDF', 2),
  ];
};

const hoursOf = (random: Random): Pick<Learner, 'PlanLearnHours' | 'PlanEEPHours'> => {
  const isFullTime = random.chance(0.9);
  return {
    PlanLearnHours: isFullTime ? random.between(54, 62) * 10 : random.between(30, 45) * 10,
    PlanEEPHours: isFullTime ? random.between(2, 8) * 10 : random.between(1, 5) * 10,
  };
};

const learnerOf = (setting: Setting, needs: Needs, start: string): Partial<Learner> => {
  const { random, employers } = setting;
  const hours = hoursOf(random);
  const fams = learnerFams(setting, needs);
  const isPartTime = (hours.PlanLearnHours ?? 0) + (hours.PlanEEPHours ?? 0) < FULL_TIME_HOURS;
  return {
    ...hours,
    MathGrade: random.pick(needs.maths ? RESIT_GRADES : PASSES),
    EngGrade: random.pick(needs.english ? RESIT_GRADES : PASSES),
    ALSCost: fams.some(({ LearnFAMType }) => LearnFAMType === 'HNS') ? random.between(60, 140) * 100 : null,
    LearnerFAM: fams,
    LearnerEmploymentStatus: isPartTime ? adultHistory(random, start, employers) : [],
  };
};

/** 16 to 19: one core aim, resits for who needs them, work experience for most. Spec: FundModel 25. */
export const studyProgramme: Course = {
  born: ['2007-09-01', '2009-08-31'],
  enrol: (setting) => {
    const { random, sitePostcode } = setting;
    const term = termOf(random);
    const whole = programmeEnding(random, term);
    const needs = { maths: random.chance(0.32), english: random.chance(0.28) };
    const core: NewAim = {
      LearnAimRef: random.pick(CORE_AIMS),
      AimType: 5,
      LearnStartDate: term.start,
      LearnPlanEndDate: term.planned,
      ...whole,
    };
    const aims = [
      core,
      ...(needs.maths ? [resit(random, MATHS_RESIT, term, whole)] : []),
      ...(needs.english ? [resit(random, ENGLISH_RESIT, term, whole)] : []),
      ...(random.chance(0.7) ? [workExperience(setting, term, whole)] : []),
    ].map((aim) => ({
      ...aim,
      FundModel: 25,
      DelLocPostCode: sitePostcode,
      LearningDeliveryFAM: [fam('SOF', '107')],
    }));
    return {
      learner: learnerOf(setting, needs, term.start),
      aims: hasPrivateCourse(random) ? [...aims, privateCourse(setting)] : aims,
    };
  },
};
