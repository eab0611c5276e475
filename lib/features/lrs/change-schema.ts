import type { LearnerToRegister, LrsLearner, RequestProblem } from '@/lib/lrs';

export type { RequestProblem };

/** What becomes of a change of the register. Written as `sending` before a byte leaves. */
export const changeStatuses = ['prepared', 'sending', 'confirmed', 'rejected', 'unknown'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** Why a change was not made. */
export type RejectedReason =
  /** Nothing left us, so nothing can have happened. */
  | 'not-sent'
  /** It was sent, and the register shows that it never took place. */
  | 'did-not-arrive'
  | 'stale-version'
  | 'ability-to-share-refused'
  | 'uln-not-found'
  | 'insufficient-data'
  | 'registration-refused'
  | 'request-refused'
  | 'provider-refused'
  | 'lrs-closed'
  /** A person looked at what could not be settled, and let it rest. */
  | 'left-to-person';

/** Why nobody can say yet whether a change was made. */
export type UnknownReason =
  | 'no-answer'
  | 'unreadable-answer'
  | 'unknown-code'
  | 'unknown-fault'
  /** The register shows neither what was there before nor what was intended. */
  | 'differs';

/** How a change stands once it has been tried. The code is the LRS's own. */
export type Settlement =
  | { readonly status: 'confirmed'; readonly uln: number }
  | { readonly status: 'rejected'; readonly reason: RejectedReason; readonly code: string | null }
  | { readonly status: 'unknown'; readonly reason: UnknownReason; readonly code: string | null };

/** The provider's calls are stopped, since more of them could lock its account at the LRS. */
export const stopReasons = [
  'organisation-refused',
  'password-refused',
  'access-refused',
  'certificate-refused',
] as const;
export type StopReason = (typeof stopReasons)[number];
export type LrsStop = { readonly reason: StopReason; readonly since: string };

/** Why a question to the LRS has no answer. */
export type LrsCallRefusal =
  | { readonly kind: 'request-invalid'; readonly problems: readonly RequestProblem[] }
  /** Try again in a while. */
  | {
      readonly kind: 'lrs-unavailable';
      readonly failure: 'unreachable' | 'no-answer' | 'server-error' | 'circuit-open';
    }
  | { readonly kind: 'lrs-closed'; readonly because: 'maintenance' | 'out-of-hours' }
  /** Its administrator has to see to it; until then nothing is sent. */
  | { readonly kind: 'provider-refused'; readonly reason: StopReason }
  | { readonly kind: 'calls-stopped'; readonly stop: LrsStop }
  | { readonly kind: 'request-refused'; readonly typeName: string | null }
  /** What came back cannot be believed, or was not the LRS speaking. */
  | { readonly kind: 'lrs-unreadable' }
  | { readonly kind: 'unknown-fault'; readonly code: string | null };

/** Too many searches within an hour, by one person or by the whole organisation. */
export type SearchRefusal =
  | LrsCallRefusal
  | { readonly kind: 'too-many-by-person' }
  | { readonly kind: 'too-many-by-organisation' };

/** Why a change was not made, or is not known to have been made. */
export type ChangeRefusal =
  | LrsCallRefusal
  | { readonly kind: 'change-under-way' }
  | {
      readonly kind: 'rejected';
      readonly changeId: string;
      readonly reason: RejectedReason;
      readonly code: string | null;
    }
  | { readonly kind: 'outcome-unknown'; readonly changeId: string; readonly reason: UnknownReason };

export type UpdateRefusal =
  | ChangeRefusal
  | { readonly kind: 'nothing-to-change' }
  /** Somebody has changed the record since it was shown: here it is as it is now. */
  | { readonly kind: 'changed-since-read'; readonly current: LrsLearner }
  | { readonly kind: 'uln-not-found' }
  /** The record has been merged into this one. */
  | { readonly kind: 'linked'; readonly master: LrsLearner }
  /** The number is that of a person with other details. Ours are never written over theirs. */
  | { readonly kind: 'somebody-else' }
  /** An old opt-out may be replaced only after the learner has been given the current notice. */
  | { readonly kind: 'notice-not-confirmed' }
  | { readonly kind: 'unknown-code'; readonly code: string };

export type RegisterRefusal =
  | ChangeRefusal
  /** The register has this person already. */
  | { readonly kind: 'already-registered'; readonly learner: LrsLearner }
  /** A person has to look at these first. */
  | { readonly kind: 'possible-matches'; readonly learners: readonly LrsLearner[] }
  | { readonly kind: 'too-many-matches' }
  | { readonly kind: 'insufficient-data' }
  | { readonly kind: 'unknown-code'; readonly code: string };

/** Whose change it is, in the form `learner/<id>`; one at a time is under way for each. */
type About = { readonly subject: string; readonly purpose: string };

export type UpdateInput = About & {
  readonly uln: number;
  /** The names and the version of the record as it was shown. */
  readonly familyName: string;
  readonly givenName: string;
  readonly versionSeen: number;
  readonly changes: Partial<LearnerToRegister>;
  /** The learner has been given the current privacy notice. */
  readonly isNoticeGiven: boolean;
};

export type RegisterInput = About & {
  readonly learner: LearnerToRegister;
  /** The numbers of those whom a person has looked at and found to be others. */
  readonly othersSeen: readonly number[];
};
