import type { LrsLearner } from '@/lib/lrs';
import type { LrsStop } from './change-schema';
import type { CheckOutcome, IdentityField, LrsDetails, LrsDifference } from './learner-schema';
import type { LearningRecordView } from './learning-record-schema';

/** The latest change of a learner at the LRS that is not simply done. */
export type OpenChange = {
  readonly id: string;
  readonly kind: 'update' | 'register';
  readonly state: 'under-way' | 'unknown' | 'registered';
  /** The number that a registration brought, which nobody has taken over yet. */
  readonly uln: number | null;
};

export type FormerUln = { readonly uln: number; readonly replacedBy: number | null; readonly replacedAt: string };

/** Everything that the LRS tab of a learner shows. */
export type LrsTabView = {
  readonly learner: number;
  readonly stage: 'learner' | 'applicant';
  readonly isLicensed: boolean;
  readonly isSandbox: boolean;
  readonly isSetUp: boolean;
  readonly stop: LrsStop | null;
  readonly uln: number | null;
  readonly identity: Readonly<Record<IdentityField, string | null>>;
  readonly emailAddress: string | null;
  readonly details: LrsDetails;
  readonly version: number;
  readonly record: LrsLearner | null;
  readonly fetchedAt: string | null;
  readonly check: { readonly outcome: CheckOutcome; readonly at: string } | null;
  readonly differences: readonly LrsDifference[];
  readonly formerUlns: readonly FormerUln[];
  readonly openChange: OpenChange | null;
  /** The learning events ask for it. */
  readonly hasVendorId: boolean;
  readonly learningRecord: LearningRecordView;
};
