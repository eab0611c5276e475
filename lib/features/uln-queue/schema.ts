import type { TemporaryUlnStanding } from '@/lib/ilr';
import type { UlnProblem } from './queue-query';

export * from './queue-query';
export type { TemporaryUlnStanding };

/** Learners of the year with each problem; one may have several. */
export type UlnProblemCounts = Readonly<Record<UlnProblem, number>>;

export type UlnQueueCounts = {
  /** Learners with a record of the year. */
  readonly learners: number;
  /** Of them with a number that the LRS can be asked about. */
  readonly withUln: number;
  readonly problems: UlnProblemCounts;
};

/** What the LRS said of the learner's present number when it was asked last. */
export type LastCheck = {
  readonly outcome: 'exact-match' | 'update-required' | 'not-found' | 'linked' | 'somebody-else';
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly hasNamesDiffering: boolean;
  /** Whether the names have been changed here since. */
  readonly isNameEdited: boolean;
};

export type UlnQueueItem = {
  readonly number: number;
  readonly identifier: string;
  readonly learnRefNumber: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly uln: number | null;
  readonly check: LastCheck | null;
  /** Others of the year with the same number; some of them where they are many. */
  readonly sharedWith: readonly { readonly identifier: string; readonly learnRefNumber: string }[];
  /** Null for a learner whose number is not the temporary one. */
  readonly temporary: TemporaryUlnStanding | null;
};

/** Places are numbers of learners: the page before ends before `previous`, the next starts after `next`. */
export type UlnQueuePage = {
  readonly items: readonly UlnQueueItem[];
  readonly previous: number | null;
  readonly next: number | null;
};
