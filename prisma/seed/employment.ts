import type { EmploymentStatusMonitoring, LearnerEmploymentStatus } from '@/lib/ilr';
import { newRecord, year2526 } from '@/lib/ilr';
import { CASELOAD_DAY, daysAfter, daysBetween, earlier } from './days';
import type { NonEmpty, Random } from './random';

type Status = LearnerEmploymentStatus;

const IN_PAID_EMPLOYMENT = 10;
const LOOKING_FOR_WORK = 11;
const NOT_LOOKING = 12;

const monitoring = (ESMType: string, ESMCode: number): EmploymentStatusMonitoring => ({ ESMType, ESMCode });

const status = (values: Partial<Status>): Status => newRecord(year2526, 'LearnerEmploymentStatus', values);

/** Spec: ESMType LOE, in months. */
const lengthOfEmployment = (days: number): number => {
  if (days <= 91) return 1;
  if (days <= 182) return 2;
  return days <= 365 ? 3 : 4;
};

/** Spec: ESMType LOU, in months. */
const lengthOfUnemployment = (days: number): number => {
  if (days < 182) return 1;
  return days < 365 ? 2 : 3;
};

type Job = {
  readonly since: string;
  readonly start: string;
  readonly employer: number;
  readonly hours: NonEmpty<number>;
};

const inWork = (random: Random, { since, start, employer, hours }: Job): Status =>
  status({
    EmpStat: IN_PAID_EMPLOYMENT,
    DateEmpStatApp: since,
    EmpId: employer,
    EmploymentStatusMonitoring: [
      monitoring('EII', random.pick(hours)),
      monitoring('LOE', lengthOfEmployment(daysBetween(since, start))),
      ...(random.chance(0.25) ? [monitoring('SEM', 1)] : []),
    ],
  });

const outOfWork = (random: Random, since: string, start: string): Status => {
  if (random.chance(0.3)) return status({ EmpStat: NOT_LOOKING, DateEmpStatApp: since });
  const benefit = random.chance(0.7) ? [monitoring('BSI', random.pick([4, 4, 1, 5]))] : [];
  const unemployed = monitoring('LOU', lengthOfUnemployment(daysBetween(since, start)));
  return status({
    EmpStat: LOOKING_FOR_WORK,
    DateEmpStatApp: since,
    EmploymentStatusMonitoring: [...benefit, unemployed],
  });
};

const selfEmployed = (since: string): Status =>
  status({
    EmpStat: IN_PAID_EMPLOYMENT,
    DateEmpStatApp: since,
    EmploymentStatusMonitoring: [monitoring('SEI', 1), monitoring('EII', 7)],
  });

/** An adult's history up to an aim that starts then: the first entry is from before it. */
export const adultHistory = (random: Random, start: string, employers: NonEmpty<number>): Status[] => {
  const since = daysAfter(start, -random.between(10, 700));
  if (random.chance(0.06)) return [selfEmployed(since)];
  const hours: NonEmpty<number> = [5, 6, 7, 8];
  if (random.chance(0.5)) return [inWork(random, { since, start, employer: random.pick(employers), hours })];
  const before = outOfWork(random, since, start);
  const foundWork = daysAfter(start, random.between(30, 120));
  if (foundWork > CASELOAD_DAY || random.chance(0.75)) return [before];
  return [before, inWork(random, { since: foundWork, start: foundWork, employer: random.pick(employers), hours })];
};

/** Apprentices are employed from before they start; some came from a year without work, some change employer. */
export const apprenticeHistory = (
  random: Random,
  { start, until, employers }: { start: string; until: string | null; employers: NonEmpty<number> },
): Status[] => {
  const since = daysAfter(start, -random.between(3, 400));
  const employer = random.pick(employers);
  const hours: NonEmpty<number> = [8, 8, 7];
  const first = inWork(random, { since, start, employer, hours });
  const from = daysAfter(since, -random.between(60, 420));
  const history = random.chance(0.3) ? [outOfWork(random, from, since), first] : [first];
  const changedOn = daysAfter(start, random.between(60, 200));
  const next = random.pick(employers);
  if (next === employer || changedOn >= earlier(until ?? CASELOAD_DAY, CASELOAD_DAY) || random.chance(0.8))
    return history;
  const second = inWork(random, { since: changedOn, start: changedOn, employer: next, hours });
  second.EmploymentStatusMonitoring.push(monitoring('OET', 3));
  return [...history, second];
};
