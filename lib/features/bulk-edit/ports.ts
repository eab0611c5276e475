import type { AcademicYear, FieldDifference, Learner } from '@/lib/ilr';
import type { AuditLog, Clock, EventBus } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import type {
  BulkChange,
  BulkEditRow,
  BulkEditStatus,
  BulkEditSummary,
  BulkOutcome,
  LinkChoices,
  OutcomeCounts,
  PlannedChange,
} from './schema';

export type NewBulkEdit = {
  readonly id: string;
  readonly academicYear: string;
  readonly change: BulkChange;
  readonly createdAt: Date;
};

export type BulkEditState = NewBulkEdit & {
  readonly status: BulkEditStatus;
  readonly requestedBy: string;
  readonly appliedAt: Date | null;
};

/** What may be written. What is not named stays as it is. */
export type BulkEditProgress = {
  readonly status: BulkEditStatus;
  readonly appliedAt?: Date;
  readonly finishedAt?: Date;
};

/** Which rows of a preview: those that stand so, of learners with a number above `after`. */
export type RowsAsked = { readonly outcomes: readonly BulkOutcome[]; readonly after: number; readonly limit: number };

/** The bulk edits of one provider. */
export interface BulkEditStore {
  /** How many learners the person has chosen; 0 when there is no such choice of theirs. */
  countChosen(choiceId: string): Promise<number>;
  /** Adds one, with the learners of a choice waiting in it; the answer is how many they are. */
  add(newBulkEdit: NewBulkEdit, choiceId: string): Promise<number>;
  find(bulkEditId: string): Promise<BulkEditState | null>;
  /** Changes one that is in one of the states named; says whether it was. */
  change(bulkEditId: string, from: readonly BulkEditStatus[], change: BulkEditProgress): Promise<boolean>;
  count(bulkEditId: string): Promise<OutcomeCounts>;
  /** Newest first. */
  list(limit: number): Promise<readonly BulkEditSummary[]>;
  open(bulkEditId: string): Promise<BulkEditSummary | null>;
  rows(bulkEditId: string, asked: RowsAsked): Promise<readonly BulkEditRow[]>;
  linkChoices(): Promise<LinkChoices>;
  /** Takes out the values of those begun before then; one that was never applied cannot be any more. */
  forget(before: Date): Promise<void>;
}

/** What a learner is linked with. Tags are in the order of their ids. */
export type BulkLinks = {
  readonly siteId: string | null;
  readonly mainOfficerId: string | null;
  readonly mainTagId: string | null;
  readonly tagIds: readonly string[];
};

/** What an aim is linked with. */
export type BulkAimLinks = {
  readonly contractId: string | null;
  readonly subcontractorId: string | null;
  readonly planId: string | null;
  readonly officerId: string | null;
};

/** A learner as they are now: their record of the year, if they have one, and what they are linked with. */
export type BulkLearner = {
  readonly learner: Learner | null;
  readonly links: BulkLinks;
  /** Of each aim, beside learner.LearningDelivery. */
  readonly aimLinks: readonly BulkAimLinks[];
};

export type RowToWork = BulkLearner & { readonly number: number; readonly changes: readonly PlannedChange[] };

/** What becomes of a learner, with what changed in words for the history. */
export type SavedLearner = Pick<BulkLearner, 'learner' | 'links' | 'aimLinks'> & {
  readonly differences: readonly FieldDifference[];
};

export type WorkedRow = {
  readonly number: number;
  readonly outcome: BulkOutcome;
  readonly changes: readonly PlannedChange[];
  readonly reason: string | null;
  /** Null when nothing is stored of the learner. */
  readonly saved: SavedLearner | null;
};

export type BulkStep = {
  readonly bulkEditId: string;
  readonly year: AcademicYear;
  /** The rows that are worked on: what they have become is something else. */
  readonly from: BulkOutcome;
  readonly limit: number;
  /** What the audit calls it, such as `learner:bulk-edit`. */
  readonly action: string;
};

/** The learners of a bulk edit, worked on some at a time. */
export interface LearnersInBulk {
  /**
   * The next rows, whose learners nobody else changes meanwhile. What `work` makes of them is stored together: the learners,
   * their history, an audit entry for each, and the rows. How many there were: 0 says that all is done.
   */
  step(order: BulkStep, work: (rows: readonly RowToWork[]) => readonly WorkedRow[]): Promise<number>;
}

/** What one unit of work on bulk edits has at hand. */
export type BulkEditStores = {
  readonly bulkEdits: BulkEditStore;
  readonly audit: AuditLog;
  readonly events: EventBus;
  readonly clock: Clock;
  readonly newId: () => string;
};

export type BulkEditNeeds = {
  /** As the person is now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly years: readonly AcademicYear[];
  readonly learnersInBulk: LearnersInBulk;
  readonly transaction: <Answer>(work: (stores: BulkEditStores) => Promise<Answer>) => Promise<Answer>;
};

/** The same at the press of a button, by somebody who may. */
export type NeedsOfPerson = BulkEditNeeds & { readonly provider: ProviderContext };
