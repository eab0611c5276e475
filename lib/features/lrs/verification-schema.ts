import { z } from 'zod';
import type { SearchRefusal } from './change-schema';
import { type Purpose, purposes } from './learner-schema';

/** The parts of the ULN queue whose numbers the LRS can be asked about. */
export const verifiableProblems = ['duplicated', 'not-theirs', 'linked', 'drift', 'not-verified'] as const;
export type VerifiableProblem = (typeof verifiableProblems)[number];

const DAYS_MAX = 3_660;

/** `problem` null: everybody of the year who has a ULN. `days`: after so many a verification is too old. */
export const startVerificationInput = z.object({
  academicYear: z.string().regex(/^\d{4}$/),
  problem: z.enum(verifiableProblems).nullable(),
  days: z.int().min(1).max(DAYS_MAX),
  purpose: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]),
});
export type StartVerificationInput = z.infer<typeof startVerificationInput>;

export const verificationInput = z.object({ verificationId: z.uuid() });
export type VerificationInput = z.infer<typeof verificationInput>;

export const verificationStatuses = ['running', 'paused', 'finished', 'stopped'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/** What came of asking about a learner. `refused`: the LRS does not take the details; `not-asked`: it was stopped before. */
export const verificationOutcomes = [
  'waiting',
  'match',
  'similar',
  'linked',
  'somebody-else',
  'not-found',
  'refused',
  'unknown-code',
  'not-answered',
  'not-asked',
] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];
export type VerificationCounts = Readonly<Record<VerificationOutcome, number>>;

/** Why it does not go on, or not yet. */
export type HoldReason =
  | SearchRefusal
  | { readonly kind: 'by-person' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-licensed' }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'went-wrong' };

/** Instants are ISO 8601 in UTC. */
export type VerificationSummary = {
  readonly id: string;
  readonly academicYear: string;
  readonly problem: VerifiableProblem | null;
  readonly purpose: Purpose;
  readonly status: VerificationStatus;
  readonly reason: HoldReason | null;
  /** When it asks again, where it waits for something longer. */
  readonly resumesAt: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly finishedAt: string | null;
  readonly counts: VerificationCounts;
};

/** A learner of a verification. */
export type VerificationRow = {
  readonly number: number;
  readonly learnRefNumber: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly uln: number;
  readonly outcome: VerificationOutcome;
  readonly code: string | null;
};

export type StartVerificationRefusal =
  | { readonly kind: 'not-licensed' }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'stopped' }
  /** Another one is not ended yet. */
  | { readonly kind: 'under-way' }
  | { readonly kind: 'no-learners' };

/** It does not stand so any more. */
export type SteerRefusal = { readonly kind: 'not-so' };

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The learners of a verification that an address asks for; what makes no sense in it is left out. */
export const verificationRowsAsked = (found: {
  readonly show?: string | string[];
  readonly after?: string | string[];
}): { readonly show: VerificationOutcome | null; readonly after: number } => {
  const after = text(found.after);
  return {
    show: verificationOutcomes.find((outcome) => outcome === found.show) ?? null,
    after: after !== null && /^\d{1,9}$/.test(after) ? Number(after) : 0,
  };
};
