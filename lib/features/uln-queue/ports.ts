import type { AcademicYear, AimWithoutUln } from '@/lib/ilr';
import type { UlnProblem, UlnQueueCounts, UlnQueueItem, UlnQueueQuery } from './schema';

/** A learner of the queue as they are stored; the aims are there for those with the temporary number. */
export type QueuedLearner = Omit<UlnQueueItem, 'identifier' | 'temporary' | 'sharedWith'> & {
  readonly sharedWith: readonly { readonly number: number; readonly learnRefNumber: string }[];
  readonly aims: readonly AimWithoutUln[];
};

export type QueueAsked = Pick<UlnQueueQuery, 'sort' | 'after' | 'before'> & {
  readonly year: AcademicYear;
  readonly problem: UlnProblem;
  /** A verification before then is too old. */
  readonly since: Date;
};

/** The learners of one provider who have a record of a year, by what is wrong with their ULNs. */
export interface UlnQueueStore {
  count(academicYear: string, since: Date): Promise<UlnQueueCounts>;
  page(
    asked: QueueAsked,
    size: number,
  ): Promise<{
    readonly learners: readonly QueuedLearner[];
    readonly previous: number | null;
    readonly next: number | null;
  }>;
}
