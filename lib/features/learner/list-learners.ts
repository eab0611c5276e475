import { type OpenSelectionNeeds, openSelection } from './learner-search';
import type { LearnerListQuery, LearnerSelection } from './list-query';
import type { LearnerStore } from './ports';
import type { LearnerChoices, LearnerFind, LearnerListPage, YearChoice } from './schema';

export type ListLearnersNeeds = OpenSelectionNeeds & { readonly learners: LearnerStore };

const PAGE_SIZE = 50;

/** A page of the list, what was searched for, and the year that is looked at. */
export const listLearners = async (
  needs: ListLearnersNeeds,
  query: LearnerListQuery,
): Promise<{ page: LearnerListPage; find: LearnerFind; academicYear: string }> => {
  const { find, search } = openSelection(needs, query);
  return { page: await needs.learners.page(search, query, PAGE_SIZE), find, academicYear: search.academicYear };
};

export const countLearners = (needs: ListLearnersNeeds, selection: LearnerSelection): Promise<number> =>
  needs.learners.count(openSelection(needs, selection).search);

/** What the list can be narrowed by, and the academic years that it can look at, the newest first. */
export const listChoices = async ({
  learners,
  years,
}: Pick<ListLearnersNeeds, 'learners' | 'years'>): Promise<{
  choices: LearnerChoices;
  years: readonly YearChoice[];
}> => ({
  choices: await learners.choices(),
  years: years.map(({ code, status }) => ({ code, isProvisional: status === 'provisional' })).reverse(),
});
