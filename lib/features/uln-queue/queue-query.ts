import { z } from 'zod';
import { learnerIdentifier, parseLearnerIdentifier } from '@/lib/identifiers';

/** What can be wrong with a ULN, the most pressing first. The names stand in the address. */
export const ulnProblems = [
  'missing',
  'check-digit',
  'duplicated',
  'temporary',
  'not-theirs',
  'linked',
  'drift',
  'not-verified',
] as const;
export type UlnProblem = (typeof ulnProblems)[number];

/** After so many days a verification counts as too old. */
export const verifiedWithinDays = ['30', '90', '180', '365'] as const;
export type VerifiedWithin = (typeof verifiedWithinDays)[number];

export const queueSorts = ['urgency', 'name'] as const;
export type QueueSort = (typeof queueSorts)[number];

const learnerNumber = z.int().min(1).max(2_147_483_647).nullable();

/** The state of the queue, all of which stands in the address. */
export const ulnQueueQuery = z.object({
  academicYear: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  /** Null for the most pressing that there is. */
  problem: z.enum(ulnProblems).nullable(),
  days: z.enum(verifiedWithinDays),
  sort: z.enum(queueSorts),
  /** The number of the learner that the page starts after, or ends before. */
  after: learnerNumber,
  before: learnerNumber,
});
export type UlnQueueQuery = z.infer<typeof ulnQueueQuery>;

export const wholeQueue: UlnQueueQuery = {
  academicYear: null,
  problem: null,
  days: '365',
  sort: 'urgency',
  after: null,
  before: null,
};

type Found = Readonly<Record<string, string | string[] | undefined>>;

const { shape } = ulnQueueQuery;

/** The state of the queue that an address asks for; what makes no sense in it is left out. */
export const readUlnQueueQuery = (found: Found): UlnQueueQuery => {
  const place = (value: unknown) => (typeof value === 'string' ? parseLearnerIdentifier(value) : null);
  return {
    academicYear: shape.academicYear.safeParse(found.year).data ?? null,
    problem: shape.problem.safeParse(found.problem).data ?? null,
    days: shape.days.safeParse(found.days).data ?? wholeQueue.days,
    sort: shape.sort.safeParse(found.sort).data ?? wholeQueue.sort,
    after: place(found.after),
    before: place(found.before),
  };
};

/** The part of an address that says the state of the queue, empty or with its question mark. */
export const ulnQueueAddress = ({ academicYear, problem, days, sort, after, before }: UlnQueueQuery): string => {
  const said = new URLSearchParams();
  if (academicYear !== null) said.set('year', academicYear);
  if (problem !== null) said.set('problem', problem);
  if (days !== wholeQueue.days) said.set('days', days);
  if (sort !== wholeQueue.sort) said.set('sort', sort);
  if (after !== null) said.set('after', learnerIdentifier(after));
  if (before !== null) said.set('before', learnerIdentifier(before));
  return said.size === 0 ? '' : `?${said}`;
};
