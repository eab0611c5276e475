import type { LearningEvent } from '@/lib/lrs';
import type { Result } from '@/lib/result';
import type { LrsCallRefusal } from './change-schema';
import type { LearningRecordAnswer, LearningRecordOutcome, LearningRecordRefusal } from './learning-record-schema';

/** Whose record is asked for; what is not known of them is null. */
export type RecordOwner = {
  readonly uln: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string | null;
  readonly gender: string | null;
};

export type SourceRefusal =
  | LrsCallRefusal
  | Extract<LearningRecordRefusal, { kind: 'unknown-code' | 'vendor-id-missing' }>;

/** Where Personal Learning Records come from. The LRS is one; a service that asks the learner could be another. */
export type LearningRecordSource = (owner: RecordOwner) => Promise<Result<LearningRecordAnswer, SourceRefusal>>;

/** What is kept of a learner's record: the latest answer, and the latest that brought a record. */
export type KeptLearningRecord = {
  readonly latest: {
    readonly uln: number;
    readonly outcome: LearningRecordOutcome;
    readonly at: Date;
    /** What the person is called who asked. */
    readonly by: string;
  };
  readonly download: {
    readonly uln: number;
    readonly foundUln: number;
    readonly at: Date;
    readonly by: string;
    readonly events: readonly LearningEvent[];
  } | null;
};

export type AnswerToKeep = { readonly uln: number; readonly at: Date; readonly answer: LearningRecordAnswer };

/** The Personal Learning Records of one provider's learners. */
export interface LearningRecords {
  find(learnerNumber: number): Promise<KeptLearningRecord | null>;
  /** An answer without a record leaves the record of an earlier one where it is. False when there is no such learner. */
  keep(learnerNumber: number, answer: AnswerToKeep): Promise<boolean>;
}
