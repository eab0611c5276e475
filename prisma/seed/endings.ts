import type { LearningDelivery } from '@/lib/ilr';
import { CASELOAD_DAY, daysAfter, earlier, later, someWeekday, YEAR_STARTS } from './days';
import type { NonEmpty, Random } from './random';

type Term = { readonly start: string; readonly planned: string };

/** What says how far an aim has come. Spec: CompStatus and Outcome, which must agree. */
export type Ending = Pick<
  LearningDelivery,
  'CompStatus' | 'LearnActEndDate' | 'WithdrawReason' | 'Outcome' | 'OutGrade'
>;

export const continuing: Ending = {
  CompStatus: 1,
  LearnActEndDate: null,
  WithdrawReason: null,
  Outcome: null,
  OutGrade: null,
};

const WITHDRAW_REASONS: NonEmpty<number> = [2, 3, 44, 46, 97, 98];
const SETTLED_DAYS = 20;

/** A day on which an aim of the year could have stopped before its time. */
export const stoppedOn = (random: Random, { start, planned }: Term): string =>
  earlier(
    CASELOAD_DAY,
    someWeekday(
      random,
      later(daysAfter(start, SETTLED_DAYS), YEAR_STARTS),
      daysAfter(earlier(planned, CASELOAD_DAY), -3),
    ),
  );

export const withdrawn = (random: Random, on: string): Ending => ({
  CompStatus: 3,
  LearnActEndDate: on,
  WithdrawReason: random.pick(WITHDRAW_REASONS),
  Outcome: 3,
  OutGrade: null,
});

export const onBreak = (on: string): Ending => ({ ...continuing, CompStatus: 6, LearnActEndDate: on, Outcome: 3 });

export const achieved = (on: string, grade: string | null = null): Ending => ({
  ...continuing,
  CompStatus: 2,
  LearnActEndDate: on,
  Outcome: 1,
  OutGrade: grade,
});

const failed = (on: string): Ending => ({ ...achieved(on), Outcome: 3, OutGrade: 'FL' });

export const awaitingOutcome = (on: string): Ending => ({ ...achieved(on), Outcome: 8 });

/** Aims whose planned end has come are finished one way or another; of the others most go on. */
export const ordinaryEnding = (random: Random, term: Term): Ending => {
  if (random.chance(0.07)) return withdrawn(random, stoppedOn(random, term));
  if (random.chance(0.02)) return onBreak(stoppedOn(random, term));
  if (term.planned > CASELOAD_DAY) return continuing;
  if (random.chance(0.06)) return failed(term.planned);
  return random.chance(0.12) ? awaitingOutcome(term.planned) : achieved(term.planned, 'PA');
};
