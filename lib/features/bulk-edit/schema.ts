import { z } from 'zod';

const VALUE_MAX = 1_000;
const CONDITIONS_MAX = 5;

const fieldName = z.string().regex(/^[A-Za-z0-9]{1,60}$/);

/** The records whose fields can be changed: the learner's own, or their aims. */
export const changedRecords = ['Learner', 'LearningDelivery'] as const;
export type ChangedRecord = (typeof changedRecords)[number];

/** A field that must say this now, as typed; '' for nothing. */
const condition = z.object({ field: fieldName, value: z.string().max(VALUE_MAX) });
export type FieldCondition = z.infer<typeof condition>;

/** What an aim can be linked with. */
export const aimLinkKinds = ['contract', 'subcontractor', 'plan', 'officer'] as const;
export type AimLinkKind = (typeof aimLinkKinds)[number];

const meant = {
  where: z.array(condition).max(CONDITIONS_MAX),
  /** Only aims on this contract. */
  contractId: z.uuid().nullable(),
};

/** What is to become of each learner. A link is by the id of a site, officer, tag or contract; null for none. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    record: z.enum(changedRecords),
    field: fieldName,
    /** As typed; '' takes out what stands there. */
    value: z.string().max(VALUE_MAX),
    ...meant,
  }),
  z.object({ kind: z.literal('aim-link'), link: z.enum(aimLinkKinds), id: z.uuid().nullable(), ...meant }),
  z.object({ kind: z.literal('site'), id: z.uuid().nullable() }),
  z.object({ kind: z.literal('officer'), id: z.uuid().nullable() }),
  z.object({ kind: z.literal('tag'), how: z.enum(['add', 'remove', 'main']), id: z.uuid() }),
]);
export type BulkChange = z.infer<typeof bulkChange>;
export type FieldChange = Extract<BulkChange, { kind: 'field' }>;
export type AimLinkChange = Extract<BulkChange, { kind: 'aim-link' }>;
export type LinkChange = Exclude<BulkChange, FieldChange | AimLinkChange>;

export const startBulkEditInput = z.object({
  choiceId: z.uuid(),
  academicYear: z.string().regex(/^\d{4}$/),
  change: bulkChange,
});
export type StartBulkEditInput = z.infer<typeof startBulkEditInput>;

export const bulkEditInput = z.object({ bulkEditId: z.uuid() });
export type BulkEditInput = z.infer<typeof bulkEditInput>;

/** `interrupted`: some learners are changed and some are not, since the work gave up. `expired`: looked at and left lying. */
export const bulkEditStatuses = [
  'previewing',
  'previewed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'interrupted',
  'failed',
  'expired',
] as const;
export type BulkEditStatus = (typeof bulkEditStatuses)[number];

/** Where a learner stands in a bulk edit. */
export const bulkOutcomes = [
  'waiting',
  'planned',
  'same',
  'no-match',
  'no-record',
  'refused',
  'applied',
  'changed-meanwhile',
  'undone',
  'left-alone',
] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];
export type OutcomeCounts = Readonly<Record<BulkOutcome, number>>;

/** What tells an aim from the others of its learner. `place` counts from 1. */
export type AimSign = {
  readonly place: number;
  readonly aimSeqNumber: number | null;
  readonly learnAimRef: string | null;
};

/** A value from what to what, as typed, or a link by its id. `path` as a history says it: LearningDelivery[2]/FundModel, Site. */
export type PlannedChange = {
  readonly path: string;
  readonly aim: AimSign | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** A learner of a bulk edit, as the preview shows them. */
export type BulkEditRow = {
  readonly number: number;
  readonly learnRefNumber: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly outcome: BulkOutcome;
  readonly changes: readonly PlannedChange[];
  /** Why it is refused, or what the return would lack; in a sentence. */
  readonly reason: string | null;
};

/** Instants are ISO 8601 in UTC. */
export type BulkEditSummary = {
  readonly id: string;
  readonly academicYear: string;
  readonly change: BulkChange;
  readonly status: BulkEditStatus;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Whether the person who looks has begun it: nobody else applies or undoes it. */
  readonly isOwn: boolean;
  readonly appliedAt: string | null;
  readonly counts: OutcomeCounts;
};

export type NamedChoice = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isRetired: boolean;
};
export type ContractChoice = NamedChoice & { readonly isDormant: boolean; readonly conRefNumber: string | null };
/** What learners and aims can be linked with. */
export type LinkChoices = {
  readonly sites: readonly NamedChoice[];
  readonly officers: readonly NamedChoice[];
  readonly tags: readonly NamedChoice[];
  readonly contracts: readonly ContractChoice[];
  readonly subcontractors: readonly (NamedChoice & { readonly ukprn: number | null })[];
  readonly plans: readonly NamedChoice[];
};

/** What tells a person or an aim apart is each one's own, and never the same for many. */
export const ownFields: ReadonlySet<string> = new Set([
  'LearnRefNumber',
  'ULN',
  'FamilyName',
  'GivenNames',
  'DateOfBirth',
  'NINumber',
  'AimSeqNumber',
  'SWSupAimId',
]);

export type StartBulkEditRefusal =
  | { readonly kind: 'year-closed' }
  | { readonly kind: 'unknown-field' }
  /** What to link with is not one of this provider's, or is retired or dormant. */
  | { readonly kind: 'unknown-choice' }
  /** Nobody was chosen, or it was too long ago. */
  | { readonly kind: 'no-learners' };

export type ApplyBulkEditRefusal =
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'nothing-to-change' }
  | { readonly kind: 'not-yours' }
  /** The preview is more than a day old. */
  | { readonly kind: 'too-late' };

export type UndoBulkEditRefusal =
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-yours' }
  /** It was applied more than a day ago. */
  | { readonly kind: 'too-late' };

/** Which learners of a bulk edit are looked at: all, or those that stand so. The names stand in the address. */
export const rowGroups = {
  all: bulkOutcomes,
  change: ['planned', 'applied'],
  refused: ['refused'],
  skipped: ['changed-meanwhile', 'left-alone'],
  undone: ['undone'],
  untouched: ['same', 'no-match', 'no-record'],
} as const satisfies Record<string, readonly BulkOutcome[]>;
export type RowGroup = keyof typeof rowGroups;

const isGroup = (text: unknown): text is RowGroup => typeof text === 'string' && text in rowGroups;

/** The learners that an address asks for; what makes no sense in it is left out. */
export const rowsAsked = (found: {
  readonly show?: string | string[];
  readonly after?: string | string[];
}): { readonly show: RowGroup; readonly outcomes: readonly BulkOutcome[]; readonly after: number } => {
  const show = isGroup(found.show) ? found.show : 'all';
  const after = typeof found.after === 'string' && /^\d{1,9}$/.test(found.after) ? Number(found.after) : 0;
  return { show, outcomes: rowGroups[show], after };
};
