import { z } from 'zod';
import type { LearningEvent, LearningEventsOutcome } from '@/lib/lrs';
import { type AskRefusal, type CheckOutcome, whose } from './learner-schema';

export type { LearningEvent };

export const getLearningRecordInput = z.object(whose);
export type GetLearningRecordInput = z.infer<typeof getLearningRecordInput>;

/** What a source says of a learner's Personal Learning Record. None recorded, not shared and not verified are three things. */
export type LearningRecordAnswer = Exclude<LearningEventsOutcome, { readonly kind: 'unknown-code' }>;
export type LearningRecordOutcome = LearningRecordAnswer['kind'];

/** What came of asking: how many events, and the master's number when the record is that of a master. */
export type LearningRecordGot = {
  readonly outcome: LearningRecordOutcome;
  readonly events: number;
  readonly foundUln: number | null;
};

export type LearningRecordRefusal =
  | AskRefusal
  | { readonly kind: 'no-uln' }
  /** Our own verification comes first. */
  | { readonly kind: 'uln-not-verified' }
  /** The provider's settings lack what the learning events ask for. */
  | { readonly kind: 'vendor-id-missing' };

/** A verification that says whose number it is, even when a detail differs. */
export const isUlnVerified = (check: { readonly outcome: CheckOutcome } | null): boolean =>
  check?.outcome === 'exact-match' || check?.outcome === 'update-required';

/** The latest answer for the ULN that the learner has now, and the latest record that was downloaded. */
export type LearningRecordView = {
  readonly latest: { readonly outcome: LearningRecordOutcome; readonly at: string; readonly by: string } | null;
  readonly download: {
    /** The number whose record it is: that of a master if the LRS has put one in its place. */
    readonly foundUln: number;
    readonly at: string;
    readonly by: string;
    /** By the calendar in London. */
    readonly daysOld: number;
    /** The learner has another number now: its events are perhaps somebody else's, and are not shown. */
    readonly isOfAnotherUln: boolean;
    readonly events: readonly LearningEvent[];
  } | null;
  /** The day in London, against which an award can be in the future. */
  readonly today: string;
};
