import type { FindTerms } from './find-terms';
import type { FacetValues, LearnerSort } from './list-query';
import type { LearnerChoices, LearnerListPage, Tagging, TaggingChange, UndoneTagging } from './schema';

/** Whom a list shows. */
export type LearnerSearch = {
  readonly terms: FindTerms;
  readonly academicYear: string;
  readonly facets: FacetValues;
};

export type LearnerOrder = {
  readonly sort: LearnerSort;
  readonly isDescending: boolean;
  /** The number of the learner that the page starts after, or ends before. */
  readonly after: number | null;
  readonly before: number | null;
};

/** The learners of one provider. */
export interface LearnerStore {
  page(search: LearnerSearch, order: LearnerOrder, size: number): Promise<LearnerListPage>;
  count(search: LearnerSearch): Promise<number>;
  choices(): Promise<LearnerChoices>;
}

/** Learners by their numbers, or all that a search finds. */
export type WhoIsMeant = { readonly numbers: readonly number[] } | { readonly search: LearnerSearch };

/** The tags of one provider's learners, changed by one person, who can take back what was done last. */
export interface LearnerTagging {
  count(who: WhoIsMeant): Promise<number>;
  apply(tagging: {
    readonly id: string;
    readonly tagId: string;
    readonly change: TaggingChange;
    readonly who: WhoIsMeant;
  }): Promise<Pick<Tagging, 'changed'>>;
  /** Null when it was not the person's last, or has been undone. Who was changed since is left alone. */
  undo(taggingId: string): Promise<UndoneTagging | null>;
}

/** Choices of one person among one provider's learners, kept for a day. */
export interface ChosenLearners {
  count(who: WhoIsMeant): Promise<number>;
  keep(choiceId: string, who: WhoIsMeant): Promise<void>;
}
