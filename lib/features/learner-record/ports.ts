import type { AcademicYear, Learner } from '@/lib/ilr';
import type { Result } from '@/lib/result';
import type { FieldDifference, LearnerHistoryEntry, LinkChoices, Stage } from './schema';

/** Which learner: the number in this system, which never changes. */
export type RecordOrder = { readonly learnerNumber: number; readonly year: AcademicYear };

export type LearnerLinkIds = {
  readonly providerLearnerId: string | null;
  readonly siteId: string | null;
  readonly mainOfficerId: string | null;
  readonly mainTagId: string | null;
  /** In the order of their ids. */
  readonly tagIds: readonly string[];
};

export type AimLinkIds = {
  readonly contractId: string | null;
  readonly subcontractorId: string | null;
  readonly qualificationPlanId: string | null;
  readonly officerId: string | null;
};

/** A learner's record of one year with what it is linked with; `aims` stand beside learner.LearningDelivery. */
export type LinkedRecord = {
  readonly stage: Stage;
  readonly learner: Learner;
  readonly links: LearnerLinkIds;
  readonly aims: readonly AimLinkIds[];
};

export type RecordToEdit = LinkedRecord & { readonly choices: LinkChoices };

/** What a record is to become, and what that changes in words for its history. */
export type EditedRecord = LinkedRecord & { readonly differences: readonly FieldDifference[] };

/** The learners of one provider, one at a time. */
export interface LearnerRecords {
  /** Null when there is no such learner, or they have no record of the year. */
  open(order: RecordOrder): Promise<RecordToEdit | null>;
  /** The years that the learner has records of, oldest first; null when there is no such learner. */
  years(learnerNumber: number): Promise<readonly string[] | null>;
  /** Newest first. */
  history(learnerNumber: number, limit: number): Promise<readonly LearnerHistoryEntry[]>;
  /**
   * Nobody else changes the learner meanwhile. What `work` answers is stored together with its history and an audit entry;
   * a refusal stores nothing. Null when there is no such record.
   */
  edit<Refusal>(
    order: RecordOrder,
    work: (record: RecordToEdit) => Result<EditedRecord, Refusal>,
  ): Promise<Result<EditedRecord, Refusal | LearnRefNumberTaken> | null>;
  /** Adds somebody with a record of the year; the answer is their number. */
  add(year: AcademicYear, learner: Learner, stage: Stage): Promise<Result<number, LearnRefNumberTaken>>;
}

/** `learner` is the identifier of the one who has it. */
export type LearnRefNumberTaken = { readonly kind: 'learn-ref-number-taken'; readonly learner: string };

export type RecordNeeds = {
  readonly learnerRecords: LearnerRecords;
  /** The academic years that this installation works with. */
  readonly years: readonly AcademicYear[];
};
