import { z } from 'zod';
import type { RollOverDecision, RollOverRule } from '@/lib/ilr';

export type { RollOverDecision, RollOverRule };

export const startRollOverInput = z.object({ from: z.string().regex(/^\d{4}$/) });
export type StartRollOverInput = z.infer<typeof startRollOverInput>;

export const rollOverInput = z.object({ rollOverId: z.uuid() });
export type RollOverInput = z.infer<typeof rollOverInput>;

export const previewPageInput = z.object({ rollOverId: z.uuid(), after: z.number().int().min(0) });
export type PreviewPageInput = z.infer<typeof previewPageInput>;

export const rollOverStatuses = ['previewing', 'previewed', 'making', 'made', 'undoing', 'undone', 'failed'] as const;
export type RollOverStatus = (typeof rollOverStatuses)[number];

/** Of the learners who have a record of the earlier year. */
export type RollOverCounts = {
  readonly learners: number;
  /** Who get a record of the new year. */
  readonly rolled: number;
  /** None of whose aims goes on. */
  readonly leftOut: number;
  /** Who have a record of the new year already, which stays as it is. */
  readonly present: number;
  /** How often each rule decided something. */
  readonly rules: Readonly<Partial<Record<RollOverRule, number>>>;
};

/** A learner in the preview, with what would be done and why. */
export type PreviewedLearner = {
  readonly learnerNumber: number;
  readonly learnRefNumber: string | null;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly outcome: 'rolled' | 'left-out' | 'present';
  readonly decisions: readonly RollOverDecision[];
};

/** Instants are ISO 8601 in UTC. */
export type RollOverSummary = {
  readonly id: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly status: RollOverStatus;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly finishedAt: string | null;
  readonly learnersDone: number;
  readonly counts: RollOverCounts | null;
};

export type StartRollOverRefusal =
  /** The year is not known, or no year after it is open. */
  | { readonly kind: 'no-next-year' }
  /** Another one into the same year is under way. */
  | { readonly kind: 'under-way' };

export type MakeRollOverRefusal = { readonly kind: 'not-ready' } | { readonly kind: 'nothing-to-make' };

export type UndoRollOverRefusal =
  | { readonly kind: 'not-made' }
  /** Undoing would lose what somebody has entered since. */
  | { readonly kind: 'edited-since'; readonly records: number };
