import type { LearnerToRegister, LearnerToUpdate, LrsClient, LrsLearner } from '@/lib/lrs';
import type { AuditLog, Clock, MailOutbox } from '@/lib/ports';
import type { LicenceStore, ProviderContext } from '../provider';
import type { LearningRecords } from './learning-record-ports';
import type { LrsPeople } from './people-ports';
import type { ChangeStatus, LrsStop, Settlement, StopReason } from './schema';

/** What a change is to do, kept until it is known what became of it and no longer. */
export type ChangeContent =
  | { readonly kind: 'update'; readonly before: LrsLearner; readonly intended: LearnerToUpdate }
  | { readonly kind: 'register'; readonly intended: LearnerToRegister };

export type NewLrsChange = {
  readonly id: string;
  readonly subject: string;
  /** Null for a learner who has none yet. */
  readonly uln: number | null;
  /** The names of the fields that it changes. */
  readonly fields: readonly string[];
  readonly content: ChangeContent;
  readonly createdAt: Date;
};

export type LrsChange = Omit<NewLrsChange, 'content'> & {
  readonly status: ChangeStatus;
  readonly reason: string | null;
  readonly code: string | null;
  readonly sentAt: Date | null;
  /** Null once it has been settled. */
  readonly content: ChangeContent | null;
};

export type LatestChange = Pick<LrsChange, 'id' | 'status' | 'uln'> & { readonly kind: ChangeContent['kind'] };

export type ChangeMove = { readonly status: 'sending'; readonly at: Date } | (Settlement & { readonly at: Date });

/** The changes of the LRS's register that one provider has asked for. */
export interface LrsLedger {
  /** False when another change for the same subject or the same ULN is under way. */
  add(change: NewLrsChange): Promise<boolean>;
  find(changeId: string): Promise<LrsChange | null>;
  /** Moves a change that is in one of the states named; says whether it was. One that is settled forgets its content. */
  move(changeId: string, from: readonly ChangeStatus[], to: ChangeMove): Promise<boolean>;
  /** The change that was asked for last. */
  latestOf(subject: string): Promise<LatestChange | null>;
  /** Changes that are not settled and were made before then, oldest first. */
  listUnsettled(before: Date): Promise<readonly LrsChange[]>;
}

/** Whether one provider's calls are stopped. */
export interface LrsStops {
  find(): Promise<LrsStop | null>;
  /** The first reason stays until it is lifted; says whether this is it. */
  put(reason: StopReason, since: Date): Promise<boolean>;
  lift(): Promise<void>;
}

/** How much may be searched in an hour, so that nobody combs through the register. */
export interface LrsSearchCap {
  /** Counts a search, unless there have been too many; says by whose. */
  take(now: Date): Promise<'counted' | 'too-many-by-person' | 'too-many-by-organisation'>;
}

/** Who looks after the provider's settings. */
export interface ProviderAdmins {
  /** The ids of their users. */
  list(): Promise<readonly string[]>;
}

/** What one unit of work has at hand. */
export type LrsStores = {
  readonly ledger: LrsLedger;
  readonly stops: LrsStops;
  readonly searchCap: LrsSearchCap;
  readonly admins: ProviderAdmins;
  readonly people: LrsPeople;
  readonly learningRecords: LearningRecords;
  readonly licences: LicenceStore;
  readonly mail: MailOutbox;
  readonly audit: AuditLog;
};

export type LrsNeeds = {
  readonly provider: ProviderContext;
  readonly lrs: LrsClient;
  /** Whether the settings have the vendor ID that learning events ask for. */
  readonly hasVendorId: boolean;
  readonly clock: Clock;
  /** Where the app stands, for links in mails. */
  readonly origin: string;
  readonly newId: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** A call takes longer than a transaction may, so each step has one of its own. */
  readonly transaction: <Answer>(work: (stores: LrsStores) => Promise<Answer>) => Promise<Answer>;
};
