import type { LearnerSearch, LearnerStore } from './ports';
import type { LearnerListPage } from './schema';

const PAGE_SIZE = 50;
const TEXT_MAX = 100;

export const listLearners = (
  { learners }: { readonly learners: LearnerStore },
  search: LearnerSearch,
): Promise<LearnerListPage> => learners.page({ ...search, text: search.text.trim().slice(0, TEXT_MAX) }, PAGE_SIZE);
