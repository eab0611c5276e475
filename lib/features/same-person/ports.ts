import type { PersonAnswer, Recognisable } from './schema';

/** What a person said of those they were asked about. `each` names both, so that it is said of nobody else. */
export type KeptAnswers = {
  readonly each: readonly {
    readonly learnRefNumber: string;
    readonly stored: string;
    readonly answer: PersonAnswer;
  }[];
  readonly rest: PersonAnswer | null;
};

/** Who of a file is looked for by ULN. */
export type LearnerUln = { readonly learnRefNumber: string; readonly uln: number };

/**
 * Of learners whose LearnRefNumber nobody of the provider has, by that number: those who are here with the same ULN, oldest
 * first.
 */
export type FindByUln = (learners: readonly LearnerUln[]) => Promise<ReadonlyMap<string, readonly Recognisable[]>>;
