import type { LearnerListQuery } from '@/lib/features/learner/schema';

export type ListWords = { readonly title: string; readonly one: string };

/** What the list calls those whom it shows: applicants have no list of their own, but a name of their own. */
export const listWords = ({ facets: { status } }: Pick<LearnerListQuery, 'facets'>): ListWords =>
  status.length === 1 && status[0] === 'applicant'
    ? { title: 'Applicants', one: 'applicant' }
    : { title: 'Learners', one: 'learner' };
