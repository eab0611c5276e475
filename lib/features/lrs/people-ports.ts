import type { LrsLearner } from '@/lib/lrs';
import type { CheckOutcome, ComparedField, IdentityField, LrsDetails } from './learner-schema';
import type { FormerUln } from './tab-schema';

/** What came of verifying a number last. With another number it says nothing of the learner. */
export type UlnCheck = {
  readonly outcome: CheckOutcome;
  readonly at: Date;
  readonly uln: number;
  /** The names that it was verified with, as they stood on the learner. */
  readonly familyName: string | null;
  readonly givenName: string | null;
  /** The fields in which the LRS's record was not as ours. */
  readonly differing: readonly ComparedField[];
};

/** What we hold of a learner for the LRS, and its record as it was last read. */
export type LrsLink = {
  readonly details: LrsDetails;
  /** Null for a learner who is not linked. */
  readonly record: LrsLearner | null;
  readonly fetchedAt: Date | null;
  readonly check: UlnCheck | null;
};

/** A learner or an applicant as the LRS would know them. */
export type LrsPerson = {
  readonly number: number;
  readonly stage: 'learner' | 'applicant';
  readonly uln: number | null;
  readonly identity: Readonly<Record<IdentityField, string | null>>;
  readonly emailAddress: string | null;
  /** 0 before anything was kept; counts up with each change. */
  readonly version: number;
  readonly link: LrsLink;
};

export type PersonChange = {
  readonly uln: number | null;
  readonly link: LrsLink;
  readonly versionSeen: number;
  readonly at: Date;
};

/** The learners and applicants of one provider. */
export interface LrsPeople {
  find(learnerNumber: number): Promise<LrsPerson | null>;
  /**
   * Keeps what is linked with a learner. Another ULN is written into their history, and a real one that it replaces is kept.
   * False when somebody has changed it since that version.
   */
  save(learnerNumber: number, change: PersonChange): Promise<boolean>;
  /** The number of another learner who has this ULN. */
  whoElseHas(uln: number, learnerNumber: number): Promise<number | null>;
  /** Newest first. */
  formerUlns(learnerNumber: number): Promise<readonly FormerUln[]>;
}
