import type { AuditLog, Clock, EventBus } from '@/lib/ports';
import type { LicenceStore, ProviderContext } from '../provider';
import type { UlnCheck } from './people-ports';
import type { LrsNeeds, LrsStops } from './ports';
import type {
  HoldReason,
  Purpose,
  VerifiableProblem,
  VerificationCounts,
  VerificationOutcome,
  VerificationRow,
  VerificationStatus,
  VerificationSummary,
} from './schema';
import type { LrsCredentialStore } from './settings-ports';

export type NewVerification = {
  readonly id: string;
  readonly academicYear: string;
  readonly problem: VerifiableProblem | null;
  readonly purpose: Purpose;
  readonly createdAt: Date;
};

export type VerificationState = NewVerification & {
  readonly status: VerificationStatus;
  /** The run of the job that works on it; an earlier run finds another in its place, and ends. */
  readonly worker: string | null;
  readonly failures: number;
  readonly resumesAt: Date | null;
};

/** What may be written. What is not named stays as it is. */
export type VerificationChange = {
  readonly status?: VerificationStatus;
  readonly reason?: HoldReason | null;
  readonly resumesAt?: Date | null;
  readonly failures?: number;
  readonly worker?: string | null;
  /** The person in whose name it goes on. */
  readonly requestedBy?: string;
  readonly finishedAt?: Date;
};

/** A learner as the LRS is asked about them, by the number that stood there when the batch was put together. */
export type LearnerInBatch = {
  readonly number: number;
  readonly uln: number;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly dateOfBirth: string | null;
  /** As the LRS writes it; null where it is not known. */
  readonly gender: string | null;
};

export type VerificationBatch = {
  readonly number: number;
  /** The LRS's number of the job; null before it has been sent, or when nobody knows whether it has. */
  readonly jobId: number | null;
  readonly polls: number;
  readonly tries: number;
  readonly learners: readonly LearnerInBatch[];
};

export type BatchChange = {
  readonly jobId?: number | null;
  readonly sentAt?: Date;
  readonly polls?: number;
  readonly tries?: number;
};

export type VerifiedLearnerRow = {
  readonly number: number;
  readonly outcome: VerificationOutcome;
  readonly code: string | null;
  /** What is remembered of the learner; null when the LRS has said nothing of them. */
  readonly check: Pick<UlnCheck, 'outcome' | 'differing'> | null;
};

/** The verifications of many ULNs of one provider. */
export interface VerificationStore {
  /** Adds one with its learners and answers how many; none is added for nobody, or while another has not ended. */
  add(verification: NewVerification, since: Date): Promise<number | 'under-way'>;
  find(verificationId: string): Promise<VerificationState | null>;
  /** Changes one that is in one of the states named; says whether it was. */
  change(verificationId: string, from: readonly VerificationStatus[], change: VerificationChange): Promise<boolean>;
  /** The first batch that is not done, or a new one of the next learners; null when there is nobody left. */
  nextBatch(verificationId: string, size: number): Promise<VerificationBatch | null>;
  changeBatch(verificationId: string, batch: number, change: BatchChange): Promise<void>;
  /** Puts the later half of a batch into one of its own. */
  splitBatch(verificationId: string, batch: number): Promise<void>;
  /**
   * Writes what came of learners who still wait, and what is remembered of them. Somebody who has been changed since the batch
   * was sent is remembered without names, so that they count as changed since. The batch is done when nobody of it waits.
   */
  settle(verificationId: string, batch: number, rows: readonly VerifiedLearnerRow[], at: Date): Promise<void>;
  /** Whoever still waits will not be asked any more. */
  giveUpWaiting(verificationId: string): Promise<void>;
  count(verificationId: string): Promise<VerificationCounts>;
  open(verificationId: string): Promise<VerificationSummary | null>;
  latest(): Promise<VerificationSummary | null>;
  rows(
    verificationId: string,
    asked: { readonly outcome: VerificationOutcome | null; readonly after: number; readonly limit: number },
  ): Promise<readonly VerificationRow[]>;
}

/** What a press of a button has. */
export type VerificationStores = {
  readonly provider: ProviderContext;
  readonly verifications: VerificationStore;
  readonly licences: LicenceStore;
  readonly lrsCredentials: LrsCredentialStore;
  readonly lrsStops: LrsStops;
  readonly audit: AuditLog;
  readonly events: EventBus;
  readonly clock: Clock;
  readonly newId: () => string;
};

export type VerificationJobNeeds = {
  /** The person in whose name it is done, as they are now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly clock: Clock;
  readonly openLrs: () => Promise<LrsNeeds | null>;
  readonly wait: (ms: number) => Promise<void>;
  readonly transaction: <Answer>(
    work: (stores: Pick<VerificationStores, 'verifications' | 'licences' | 'audit'>) => Promise<Answer>,
  ) => Promise<Answer>;
};
