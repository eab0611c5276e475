import type { LearnerOrder, LearnerSearch } from '@/lib/features/learner';
import { findTerms } from '@/lib/features/learner/find-terms';
import { everybody, type FacetValues } from '@/lib/features/learner/schema';

/** A search of the year 2025-26 as somebody types it, with the facets given. */
export const aLearnerSearch = (text = '', facets: Partial<FacetValues> = {}): LearnerSearch => ({
  terms: findTerms(text),
  academicYear: '2526',
  facets: { ...everybody.facets, ...facets },
});

export const anOrder = ({
  sort = everybody.sort,
  isDescending = false,
  after = null,
  before = null,
}: Partial<LearnerOrder> = {}): LearnerOrder => ({ sort, isDescending, after, before });
