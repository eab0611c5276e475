import 'server-only';
import type { Learner } from '@/lib/ilr';

/** A learner as kept: the record as it goes into a file, and what the person and the aims are linked with. */
export interface StoredIlrRecord {
  readonly record: Learner;
  readonly links: LearnerLinks;
  /** Beside record.LearningDelivery, one for one. */
  readonly aims: readonly AimLinks[];
  readonly learnerId: number;
  readonly ilrRecordId: number;
}

export interface LearnerLinks {
  readonly learnerNumber: number;
  readonly providerLearnerId: string | null;
  readonly siteCode: string | null;
  readonly officerCode: string | null;
  readonly mainTag: string | null;
}

export interface AimLinks {
  readonly contractId: string | null;
  readonly subcontractorId: string | null;
  readonly qualificationPlanCode: string | null;
}
