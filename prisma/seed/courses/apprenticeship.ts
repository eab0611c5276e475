import type { AppFinRecord } from '@/lib/ilr';
import { CASELOAD_DAY, daysAfter, daysBetween, earlier, someDay, someWeekday } from '../days';
import { fam } from '../delivery-fam';
import { apprenticeHistory } from '../employment';
import { achieved, awaitingOutcome, continuing, type Ending, onBreak, stoppedOn, withdrawn } from '../endings';
import { madeUpNiNumber } from '../made-up-numbers';
import type { NonEmpty, Random } from '../random';
import type { Course, Enrolment, NewAim, Setting } from '../setting';

const STANDARD = 25;
const COMPONENTS: NonEmpty<string> = ['60135621', '60093729', '50109868'];
const FUNCTIONAL_SKILLS: NonEmpty<string> = ['50093186', '50093198'];
const DAYS_AT_GATEWAY = 30;
const MONTH_DAYS = 30;

/** One stretch of an apprenticeship: the whole of it, or what came before or after a break. */
type Stretch = {
  readonly start: string;
  readonly planned: string;
  readonly ending: Ending;
  readonly achievedOn: string | null;
  /** The day on which it was first started, where it was started again. */
  readonly restartOf: string | null;
};

const price = (AFinCode: number, AFinDate: string, AFinAmount: number): AppFinRecord => ({
  AFinType: 'TNP',
  AFinCode,
  AFinDate,
  AFinAmount,
});

/** What the employer has paid towards the price, a month apart. */
const payments = (random: Random, { start, ending }: Stretch, total: number): AppFinRecord[] => {
  if (!random.chance(0.35)) return [];
  const until = earlier(ending.LearnActEndDate ?? CASELOAD_DAY, CASELOAD_DAY);
  const months = Math.min(4, Math.floor(daysBetween(start, until) / MONTH_DAYS));
  return Array.from({ length: months }, (_, month) => ({
    AFinType: 'PMR',
    AFinCode: 1,
    AFinDate: daysAfter(start, month * MONTH_DAYS + 5),
    AFinAmount: Math.round(total / 80),
  }));
};

const restartFams = ({ restartOf }: Stretch) => (restartOf === null ? [] : [fam('RES', '1')]);

/** Spec: ACT ends with the achievement where there is one, else with the learning. */
const contractFam = ({ start, ending, achievedOn }: Stretch) => {
  const isOpen = ending.CompStatus === 1;
  return fam('ACT', '1', start, isOpen ? null : (achievedOn ?? ending.LearnActEndDate));
};

const inCommon = ({ sitePostcode, plan }: Setting, { start, planned, restartOf, ending }: Stretch): NewAim => ({
  FundModel: 36,
  ProgType: STANDARD,
  StdCode: plan.stdCode ?? null,
  LearnStartDate: start,
  LearnPlanEndDate: planned,
  OrigLearnStartDate: restartOf,
  DelLocPostCode: sitePostcode,
  ...ending,
});

const programmeAim = (setting: Setting, stretch: Stretch): NewAim => {
  const { random, hasLearningSupport } = setting;
  const { start, planned, ending, achievedOn } = stretch;
  const hours = random.between(29, 48) * 10;
  const total = random.between(20, 60) * 100;
  const hasStopped = ending.CompStatus === 2 || ending.CompStatus === 3;
  const supportedUntil = earlier(planned, ending.LearnActEndDate ?? planned);
  return {
    ...inCommon(setting, stretch),
    LearnAimRef: 'ZPROG001',
    AimType: 1,
    PHours: hours,
    OTJActHours: hasStopped ? Math.round(hours * (ending.CompStatus === 2 ? 1.02 : 0.4)) : null,
    EPAOrgID: `EPA0${random.between(100, 499)}`,
    AchDate: achievedOn,
    OutGrade: achievedOn === null ? null : random.pick(['PA', 'PA', 'ME', 'DS']),
    LearningDeliveryFAM: [
      fam('SOF', '105'),
      contractFam(stretch),
      ...(hasLearningSupport ? [fam('LSF', '1', start, supportedUntil)] : []),
      ...restartFams(stretch),
    ],
    AppFinRecord: [price(1, start, total), price(2, start, Math.round(total / 5)), ...payments(random, stretch, total)],
  };
};

const componentAim = (setting: Setting, stretch: Stretch, ref: string): NewAim => {
  const { ending } = stretch;
  // The learning is over when the assessment begins, and what was learned in it is achieved.
  const own = ending.Outcome === 8 && ending.LearnActEndDate !== null ? achieved(ending.LearnActEndDate) : ending;
  const component = { ...stretch, ending: { ...own, OutGrade: null }, achievedOn: null };
  return {
    ...inCommon(setting, component),
    LearnAimRef: ref,
    AimType: 3,
    PartnerUKPRN: setting.partnerUkprn,
    LearningDeliveryFAM: [fam('SOF', '105'), contractFam(component), ...restartFams(stretch)],
  };
};

const goingOn = (random: Random): Stretch => {
  const start = someWeekday(random, '2025-02-03', '2026-04-27');
  const planned = daysAfter(start, random.between(490, 640));
  return { start, planned, ending: continuing, achievedOn: null, restartOf: null };
};

const finished = (random: Random): Stretch => {
  const start = someWeekday(random, '2024-07-15', '2024-10-07');
  const planned = daysAfter(start, random.between(395, 460));
  const ended = daysAfter(planned, -random.between(0, 12));
  const achievedOn = earlier(CASELOAD_DAY, daysAfter(ended, random.between(14, 70)));
  return { start, planned, ending: achieved(ended), achievedOn, restartOf: null };
};

/** At the gateway the learning has ended and the assessment is still to come: the apprentice goes on, CompStatus 1. */
const atGateway = (random: Random): Stretch => {
  const start = someWeekday(random, '2024-11-04', '2025-01-20');
  const ended = someDay(random, daysAfter(CASELOAD_DAY, -DAYS_AT_GATEWAY), daysAfter(CASELOAD_DAY, -1));
  return {
    start,
    planned: daysAfter(ended, random.between(0, 25)),
    ending: { ...awaitingOutcome(ended), CompStatus: 1 },
    achievedOn: null,
    restartOf: null,
  };
};

/** A break that began in the year; two in three have come back from it since. */
const withBreak = (random: Random): Stretch[] => {
  const start = someWeekday(random, '2025-02-03', '2025-06-30');
  const planned = daysAfter(start, random.between(480, 560));
  const left = someWeekday(random, '2025-09-15', '2025-12-12');
  const before: Stretch = { start, planned, ending: onBreak(left), achievedOn: null, restartOf: null };
  if (random.chance(0.33)) return [before];
  const back = someWeekday(random, '2026-02-02', '2026-04-20');
  const after = { ...goingOn(random), start: back, planned: daysAfter(planned, daysBetween(left, back)) };
  return [before, { ...after, restartOf: start }];
};

const stretchesOf = (random: Random): Stretch[] => {
  const share = random.between(1, 100);
  if (share <= 14) return [finished(random)];
  if (share <= 18) return [atGateway(random)];
  if (share <= 25) return withBreak(random);
  const stretch = goingOn(random);
  return share <= 34 ? [{ ...stretch, ending: withdrawn(random, stoppedOn(random, stretch)) }] : [stretch];
};

const enrolOn = (setting: Setting, stretches: readonly Stretch[]): Enrolment => {
  const { random, employers } = setting;
  const refs = [random.pick(COMPONENTS), ...(random.chance(0.3) ? [random.pick(FUNCTIONAL_SKILLS)] : [])];
  const aims = stretches.flatMap((stretch) => [
    programmeAim(setting, stretch),
    ...refs.map((ref) => componentAim(setting, stretch, ref)),
  ]);
  const last = stretches.at(-1);
  return {
    learner: {
      NINumber: madeUpNiNumber(random),
      LearnerEmploymentStatus: apprenticeHistory(random, {
        start: stretches[0]?.start ?? CASELOAD_DAY,
        until: last?.ending.LearnActEndDate ?? null,
        employers,
      }),
    },
    aims,
  };
};

/** Apprenticeship standards, with prices, contract dates and whoever assesses. Spec: FundModel 36, ProgType 25. */
export const apprenticeship: Course = {
  born: ['1979-01-01', '2007-08-31'],
  enrol: (setting) => enrolOn(setting, stretchesOf(setting.random)),
};
