import type { AcademicYear } from './academic-year';
import type { LearningDelivery, LearningDeliveryFAM } from './records';

/** What the rules of the temporary ULN look at in an aim. */
export type AimWithoutUln = Pick<
  LearningDelivery,
  'FundModel' | 'LearnStartDate' | 'LearnPlanEndDate' | 'LearnActEndDate'
> & {
  readonly LearningDeliveryFAM: readonly Pick<LearningDeliveryFAM, 'LearnDelFAMType' | 'LearnDelFAMCode'>[];
};

/** The validation rules that the temporary ULN 9999999999 can set off. Spec: ILR validation rules 2025 to 2026, version 3. */
export type TemporaryUlnRuleName =
  | 'ULN_02'
  | 'ULN_03'
  | 'ULN_06'
  | 'ULN_07'
  | 'ULN_09'
  | 'ULN_10'
  | 'ULN_11'
  | 'ULN_12';

interface TemporaryUlnRule {
  readonly name: TemporaryUlnRuleName;
  readonly severity: 'error' | 'warning';
  readonly concerns: (aim: AimWithoutUln, aims: readonly AimWithoutUln[]) => boolean;
  /** Of the file preparation date: from the start of the year, from 1 January, or once 60 days of the aim are over as well. */
  readonly from: 'start' | 'new-year' | 'after-60-days';
  /** Up to which it no longer applies. */
  readonly until: 'end' | 'new-year' | 'after-60-days';
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_ALLOWED = 60;
const SHORTEST_DAYS = 5;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

const has = ({ LearningDeliveryFAM }: AimWithoutUln, type: string, code: string): boolean =>
  LearningDeliveryFAM.some(
    ({ LearnDelFAMType, LearnDelFAMCode }) => LearnDelFAMType === type && LearnDelFAMCode === code,
  );

const isLevy = (aim: AimWithoutUln): boolean => has(aim, 'ACT', '1');
const isInCustody = (aim: AimWithoutUln): boolean => has(aim, 'LDM', '034');
const isOfStudents = (aim: AimWithoutUln): boolean => aim.FundModel === 99 && has(aim, 'SOF', '1');
const isFunded =
  (models: readonly number[]) =>
  (aim: AimWithoutUln): boolean =>
    (aim.FundModel !== null && models.includes(aim.FundModel)) || (aim.FundModel === 99 && has(aim, 'ADL', '1'));

const isLongEnough = ({ LearnStartDate: start, LearnPlanEndDate, LearnActEndDate }: AimWithoutUln): boolean =>
  [LearnPlanEndDate, LearnActEndDate].some(
    (end) => start !== null && end !== null && daysBetween(start, end) >= SHORTEST_DAYS,
  );

const isFundedInULN06 = isFunded([25, 35, 36, 37, 38, 81, 82]);
// ULN_07 still lists funding model 70, which ULN_06 does not.
const isFundedInULN07 = isFunded([25, 35, 36, 37, 38, 70, 81, 82]);

/** Each rule as data: which aims it concerns, and for which file preparation dates. */
export const temporaryUlnRules: readonly TemporaryUlnRule[] = [
  { name: 'ULN_12', severity: 'error', concerns: isLevy, from: 'start', until: 'end' },
  {
    name: 'ULN_07',
    severity: 'error',
    concerns: (aim) => isFundedInULN07(aim) && isLongEnough(aim) && !isInCustody(aim) && !isLevy(aim),
    from: 'after-60-days',
    until: 'end',
  },
  {
    name: 'ULN_11',
    severity: 'error',
    concerns: (aim) => isOfStudents(aim) && isLongEnough(aim) && !isInCustody(aim),
    from: 'after-60-days',
    until: 'end',
  },
  {
    name: 'ULN_02',
    severity: 'warning',
    concerns: (aim) => aim.FundModel !== null && [10, 11, 99].includes(aim.FundModel) && !has(aim, 'SOF', '1'),
    from: 'start',
    until: 'end',
  },
  { name: 'ULN_03', severity: 'warning', concerns: (_, aims) => !aims.some(isLevy), from: 'start', until: 'new-year' },
  {
    name: 'ULN_06',
    severity: 'warning',
    concerns: (aim) => isFundedInULN06(aim) && isLongEnough(aim) && !isInCustody(aim) && !isLevy(aim),
    from: 'new-year',
    until: 'after-60-days',
  },
  { name: 'ULN_09', severity: 'warning', concerns: isInCustody, from: 'new-year', until: 'end' },
  {
    name: 'ULN_10',
    severity: 'warning',
    concerns: (aim) => isOfStudents(aim) && isLongEnough(aim) && !isInCustody(aim),
    from: 'new-year',
    until: 'after-60-days',
  },
];

/** How a learner with the temporary ULN stands in a file that is prepared on one day. */
export interface TemporaryUlnStanding {
  /** The rules that such a file sets off, errors first. */
  readonly broken: readonly Pick<TemporaryUlnRule, 'name' | 'severity'>[];
  /** The last day on which a file can be prepared without an error; null when no error comes of it in the year. */
  readonly deadline: { readonly date: string; readonly daysLeft: number; readonly rule: TemporaryUlnRuleName } | null;
}

/** The day from which, or up to which, a rule applies to an aim. An aim without its start is none for the rules to judge. */
const dayOf = (
  edge: TemporaryUlnRule['from' | 'until'],
  { LearnStartDate }: AimWithoutUln,
  { starts, ends }: Pick<AcademicYear, 'starts' | 'ends'>,
): string => {
  const newYear = `${ends.slice(0, 4)}-01-01`;
  if (edge === 'start') return starts;
  if (edge === 'end') return '9999-12-31';
  if (edge === 'new-year' || LearnStartDate === null) return newYear;
  const over = daysAfter(LearnStartDate, DAYS_ALLOWED + 1);
  return over > newYear ? over : newYear;
};

/**
 * What the temporary ULN means in a file of the year that is prepared on a day (YYYY-MM-DD). The dates are those of the rules:
 * before and from 1 January of the teaching year, and 60 days after the start of each aim.
 */
export const temporaryUlnStanding = (
  year: Pick<AcademicYear, 'starts' | 'ends'>,
  aims: readonly AimWithoutUln[],
  preparedOn: string,
): TemporaryUlnStanding => {
  const uses = temporaryUlnRules.flatMap(({ name, severity, concerns, from, until }) =>
    aims
      .filter((aim) => concerns(aim, aims))
      .map((aim) => ({ name, severity, from: dayOf(from, aim, year), until: dayOf(until, aim, year) })),
  );
  const now = uses.filter((use) => (use.from <= preparedOn || use.from === year.starts) && preparedOn < use.until);
  const broken = temporaryUlnRules
    .filter(({ name }) => now.some((use) => use.name === name))
    .map(({ name, severity }) => ({ name, severity }));
  const [first] = uses.filter(({ severity }) => severity === 'error').sort((a, b) => a.from.localeCompare(b.from));
  if (first === undefined) return { broken, deadline: null };
  const date = daysAfter(first.from, -1);
  return { broken, deadline: { date, daysLeft: daysBetween(preparedOn, date), rule: first.name } };
};
