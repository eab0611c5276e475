import { isTemporaryUln, learnerIdentifier } from '@/lib/identifiers';
import { type AcademicYear, temporaryUlnStanding, usualYear } from '@/lib/ilr';
import type { Clock } from '@/lib/ports';
import type { QueuedLearner, UlnQueueStore } from './ports';
import {
  type UlnProblem,
  type UlnQueueCounts,
  type UlnQueueItem,
  type UlnQueuePage,
  type UlnQueueQuery,
  ulnProblems,
  type VerifiedWithin,
} from './schema';

type UlnQueueNeeds = {
  readonly ulnQueue: UlnQueueStore;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
};

type UlnQueueView = {
  readonly academicYear: string;
  readonly years: readonly string[];
  readonly counts: UlnQueueCounts;
  /** What is looked at: what was asked for, or the most pressing that there is; null when all is well. */
  readonly problem: UlnProblem | null;
  readonly page: UlnQueuePage;
};

const PAGE_SIZE = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** A verification before this moment is too old. */
export const verifiedSince = (now: Date, days: VerifiedWithin): Date => new Date(now.getTime() - Number(days) * DAY_MS);

const toItem = ({ aims, sharedWith, ...learner }: QueuedLearner, year: AcademicYear, today: string): UlnQueueItem => ({
  ...learner,
  identifier: learnerIdentifier(learner.number),
  sharedWith: sharedWith.map(({ number, learnRefNumber }) => ({
    identifier: learnerIdentifier(number),
    learnRefNumber,
  })),
  temporary: learner.uln !== null && isTemporaryUln(learner.uln) ? temporaryUlnStanding(year, aims, today) : null,
});

const nobody: UlnQueuePage = { items: [], previous: null, next: null };

/** How many learners of a year have which problem with their ULN, and a page of those with one of them. */
export const readUlnQueue = async (
  { ulnQueue, years, clock }: UlnQueueNeeds,
  query: UlnQueueQuery,
): Promise<UlnQueueView> => {
  const year = years.find(({ code }) => code === query.academicYear) ?? usualYear(years);
  const now = clock.now();
  const since = verifiedSince(now, query.days);
  const counts = await ulnQueue.count(year.code, since);
  const problem = query.problem ?? ulnProblems.find((one) => counts.problems[one] > 0) ?? null;
  const found =
    problem === null || counts.problems[problem] === 0
      ? null
      : await ulnQueue.page({ ...query, year, problem, since }, PAGE_SIZE);
  // A file that is made now bears the day that it is in London.
  const today = london.format(now);
  const page = found
    ? { items: found.learners.map((one) => toItem(one, year, today)), previous: found.previous, next: found.next }
    : nobody;
  return { academicYear: year.code, years: years.map(({ code }) => code), counts, problem, page };
};
