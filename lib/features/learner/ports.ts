import type { LearnerListPage } from './schema';

export type LearnerSearch = {
  readonly text: string;
  /** The LearnRefNumber that the page starts after, or ends before. */
  readonly after: string | null;
  readonly before: string | null;
};

export interface LearnerStore {
  page(search: LearnerSearch, size: number): Promise<LearnerListPage>;
}
