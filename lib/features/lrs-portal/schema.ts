import { z } from 'zod';
import type { PortalResultRefusal, RequestProblem } from '@/lib/lrs';

/** Something for which the LRS would refuse a learner, who is therefore in no file. */
export type PortalProblem = {
  readonly learner: string;
  readonly name: string;
  readonly problem: RequestProblem;
};

export const PORTAL_PROBLEMS_SHOWN = 200;

/** Whether a provider works with the portal's files, and why not. */
export type PortalAccess = 'open' | PortalClosed;
export type PortalClosed = 'not-licensed' | 'has-web-service';

/** What files for the portal there would be. */
export type PortalPlan = {
  readonly academicYear: string;
  readonly years: readonly string[];
  readonly access: PortalAccess;
  /** Learners of the year without a ULN, or with the temporary one. */
  readonly withoutUln: number;
  readonly ready: number;
  /** The files, counted from 1. */
  readonly files: readonly { readonly file: number; readonly learners: number }[];
  readonly fileMin: number;
  readonly problemLearners: number;
  readonly problems: readonly PortalProblem[];
};

/** What a result would do to a learner, or why nothing. */
export const resultStates = [
  'new',
  'different',
  'same',
  'several',
  'refused',
  'not-a-uln',
  'taken',
  'somebody-else',
  'unknown-learner',
] as const;
export type ResultState = (typeof resultStates)[number];

export type ResultLine = {
  readonly line: number;
  /** Ours for the learner, as it stands in the file. */
  readonly identifier: string;
  readonly learner: number | null;
  readonly name: string;
  readonly before: number | null;
  /** The ULN of the result when it is one. */
  readonly uln: number | null;
  /** What stands in the ULN's place in the file, a ULN or not; empty for nothing. */
  readonly ulnAsGiven: string;
  readonly returnCode: string;
  /** Null when what the code says has not been published. */
  readonly meaning: string | null;
  readonly state: ResultState;
  /** Who has the number already. */
  readonly takenBy: string | null;
};

export type ResultRefusal =
  | PortalResultRefusal
  | { readonly kind: PortalClosed }
  | { readonly kind: 'too-large'; readonly bytesMax: number }
  | { readonly kind: 'broken'; readonly line: number | null };

export const RESULT_BYTES_MAX = 4 * 1024 * 1024;

/** Whoever is to have the number of the result, with the one that they had when it was shown. */
export const applyResultInput = z.object({
  chosen: z
    .array(
      z.object({
        learner: z.number().int().positive(),
        before: z.number().int().nullable(),
        uln: z.number().int(),
        returnCode: z.string().max(20),
      }),
    )
    .min(1)
    .max(5_000),
});
export type ApplyResultInput = z.infer<typeof applyResultInput>;

/** Why one learner did not get the number. */
export type NotApplied = {
  readonly learner: string;
  readonly because: 'no-such-learner' | 'changed-meanwhile' | 'not-a-uln' | 'taken';
};

export type ApplyAnswer = { readonly applied: number; readonly notApplied: readonly NotApplied[] };
export type ApplyRefusal = { readonly kind: PortalClosed };
