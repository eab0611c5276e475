/** What a learner is linked with stays with them when it is retired. */
export type LinkedName = { readonly name: string; readonly isRetired: boolean };

/** One line of the learner list. Dates are YYYY-MM-DD. */
export type LearnerListItem = {
  readonly learnRefNumber: string;
  readonly identifier: string;
  readonly uln: number | null;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
  readonly site: LinkedName | null;
  readonly mainTag: LinkedName | null;
  readonly academicYears: readonly string[];
  readonly aims: number;
};

export type LearnerListPage = {
  readonly learners: readonly LearnerListItem[];
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};
