import type { AcademicYear, FieldDifference, Learner } from '@/lib/ilr';
import type { AuditLog, Clock, EventBus } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import type { RollOverCounts, RollOverStatus, RollOverSummary } from './schema';

/** The years that records go from and into. */
export type YearPair = { readonly from: AcademicYear; readonly to: AcademicYear };

export type NewRollOver = {
  readonly id: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly createdAt: Date;
};

export type RollOverState = Omit<NewRollOver, 'createdAt'> & {
  readonly status: RollOverStatus;
  readonly learnersDone: number;
  readonly counts: RollOverCounts | null;
};

/** What may be written. What is not named stays as it is. */
export type RollOverChange = {
  readonly status?: RollOverStatus;
  readonly learnersDone?: number;
  readonly counts?: RollOverCounts;
  readonly finishedAt?: Date;
};

/** The roll-overs of one provider. */
export interface RollOverStore {
  add(newRollOver: NewRollOver): Promise<void>;
  find(rollOverId: string): Promise<RollOverState | null>;
  /** Changes one that is in one of the states named; says whether it was. */
  change(rollOverId: string, from: readonly RollOverStatus[], change: RollOverChange): Promise<boolean>;
  isUnderWay(toYear: string): Promise<boolean>;
  /** How many of the records that it made somebody has changed since. */
  countEdited(rollOverId: string): Promise<number>;
  /** Newest first. */
  list(limit: number): Promise<readonly RollOverSummary[]>;
  open(rollOverId: string): Promise<RollOverSummary | null>;
}

/** A learner with a record of the earlier year. */
export type LearnerToRollOver = {
  readonly learnerNumber: number;
  readonly learner: Learner;
  readonly hasRecordOfNewYear: boolean;
};

/** Learners with a record of the earlier year, by number, those after `after`. */
export type PageOfLearners = (after: number, limit: number) => Promise<readonly LearnerToRollOver[]>;

export interface LearnersToRollOver {
  page(years: YearPair, after: number, limit: number): Promise<readonly LearnerToRollOver[]>;
}

/** A record of the new year, and the place of each of its aims in the earlier record, whose links they keep. */
export type RolledRecord = {
  readonly learnerNumber: number;
  readonly record: Learner;
  readonly aims: readonly number[];
  /** What is not as in the earlier record, for the history. */
  readonly differences: readonly FieldDifference[];
};

/** Where records are made. Learners who are read are not changed by anybody else until it has ended. */
export interface RecordsBeingMade {
  readonly page: PageOfLearners;
  save(records: readonly RolledRecord[]): Promise<void>;
}

export type MadeOutcome = { readonly counts: RollOverCounts; readonly finishedAt: Date };

/** Makes or unmakes all records of a roll-over in one transaction, with its own state and the audit entry in it. */
export interface RollOverMaking {
  /** False when it is not waiting to be made, such as when an earlier run has made it. */
  make(
    rollOver: { readonly id: string; readonly years: YearPair },
    work: (records: RecordsBeingMade) => Promise<MadeOutcome>,
  ): Promise<boolean>;
  /** Removes what it made, or nothing at all when any of it was changed. False when it is not waiting for that. */
  undo(rollOverId: string, finishedAt: Date): Promise<boolean>;
}

/** What a press of a button has: everything it does is one unit of work. */
export type RollOverNeeds = {
  readonly provider: ProviderContext;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly newId: () => string;
  readonly rollOvers: RollOverStore;
  readonly audit: AuditLog;
  readonly events: EventBus;
};

export type RollOverJobNeeds = {
  /** As the person who asked is now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly toRollOver: LearnersToRollOver;
  readonly making: RollOverMaking;
  readonly transaction: <Answer>(work: (stores: { rollOvers: RollOverStore }) => Promise<Answer>) => Promise<Answer>;
};
