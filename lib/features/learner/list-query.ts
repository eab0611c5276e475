import { z } from 'zod';

/** What a list of learners can be narrowed by. The names stand in the address. */
export const learnerFacets = ['site', 'tag', 'contract', 'subcontractor', 'officer', 'plan', 'status'] as const;
export type LearnerFacet = (typeof learnerFacets)[number];

/** Where a learner stands in the academic year; the first four are the completion statuses of the aims. */
export const learnerStatuses = [
  'continuing',
  'completed',
  'withdrawn',
  'break',
  'no-aims',
  'no-record',
  'applicant',
] as const;
export type LearnerStatus = (typeof learnerStatuses)[number];

/** CompStatus of each status that aims have. */
export const compStatusOf = { continuing: 1, completed: 2, withdrawn: 3, break: 6 } as const satisfies Partial<
  Record<LearnerStatus, number>
>;

export const learnerSorts = ['name', 'learnRefNumber', 'dateOfBirth', 'changed'] as const;
export type LearnerSort = (typeof learnerSorts)[number];

/** In the order in which they are shown. The name is always there. */
export const learnerColumns = [
  'learnRefNumber',
  'identifier',
  'uln',
  'dateOfBirth',
  'site',
  'tags',
  'officer',
  'status',
  'aims',
  'contracts',
  'years',
  'changed',
] as const;
export type LearnerColumn = (typeof learnerColumns)[number];

const CHOSEN_MAX = 200;
const TOKEN_MAX = 1000;

const ids = z.array(z.uuid()).max(CHOSEN_MAX);
const learnerNumber = z.int().min(1).max(2_147_483_647).nullable();

/** Whom a list shows: what was searched for (sealed), the academic year, and the values of each facet. */
export const learnerSelection = z.object({
  find: z.string().min(1).max(TOKEN_MAX).nullable(),
  academicYear: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  facets: z.object({
    site: ids,
    tag: ids,
    contract: ids,
    subcontractor: ids,
    officer: ids,
    plan: ids,
    status: z.array(z.enum(learnerStatuses)),
  }),
});
export type LearnerSelection = z.infer<typeof learnerSelection>;
export type FacetValues = LearnerSelection['facets'];

/** The state of the list, all of which stands in the address. */
export const learnerListQuery = learnerSelection.extend({
  sort: z.enum(learnerSorts),
  isDescending: z.boolean(),
  /** Null for those that are shown unasked. */
  columns: z.array(z.enum(learnerColumns)).nullable(),
  /** The number of the learner that the page starts after, or ends before. */
  after: learnerNumber,
  before: learnerNumber,
});
export type LearnerListQuery = z.infer<typeof learnerListQuery>;

export const everybody: LearnerListQuery = {
  find: null,
  academicYear: null,
  facets: { site: [], tag: [], contract: [], subcontractor: [], officer: [], plan: [], status: [] },
  sort: 'learnRefNumber',
  isDescending: false,
  columns: null,
  after: null,
  before: null,
};
