import { z } from 'zod';

/** Where the value of a provider monitoring field comes from. `as-entered` keeps what was typed on the ILR tabs. */
export const monitoringSources = [
  'as-entered',
  'provider-id',
  'learner-identifier',
  'site-code',
  'qualification-plan-code',
  'main-officer-code',
  'main-tag',
] as const;
export type MonitoringSource = (typeof monitoringSources)[number];

export const monitoringOccurrences = ['A', 'B', 'C', 'D'] as const;
export type MonitoringOccurrence = (typeof monitoringOccurrences)[number];
export type MonitoringChoice = Record<MonitoringOccurrence, MonitoringSource>;

export const monitoringSourceWords: Record<MonitoringSource, { label: string; description: string }> = {
  'as-entered': {
    label: 'As Entered',
    description: 'The value typed on the ILR tab of the learner and of each learning aim.',
  },
  'provider-id': { label: 'Provider ID', description: 'The identifier that the provider keeps on the learner.' },
  'learner-identifier': {
    label: 'Muster Identifier (PICS Identifier)',
    description: "The learner's identifier in this system; what PICS calls the PICS Identifier.",
  },
  'site-code': { label: 'Site Code', description: "The code of the learner's site." },
  'qualification-plan-code': {
    label: 'Qualification Plan Code',
    description: "The code of the aim's qualification plan; for the learner, that of the main aim.",
  },
  'main-officer-code': { label: 'Main Officer Code', description: "The code of the learner's main officer." },
  'main-tag': { label: 'Main Tag', description: "The learner's main tag." },
};

export const everythingAsEntered: MonitoringChoice = {
  A: 'as-entered',
  B: 'as-entered',
  C: 'as-entered',
  D: 'as-entered',
};

const chosen = z.array(z.uuid()).max(2000);
const source = z.enum(monitoringSources);

/** What the Create window sends. An empty filter puts no restriction on that entity. */
export const createExportInput = z.object({
  academicYear: z.string().regex(/^\d{4}$/),
  siteIds: chosen,
  subcontractorIds: chosen,
  contractIds: chosen,
  tagIds: chosen,
  monitoring: z.object({ A: source, B: source, C: source, D: source }),
  /** Keeps a learner who has aims on an excluded contract, with the other aims only. */
  keepOtherAims: z.boolean(),
});
export type CreateExportInput = z.infer<typeof createExportInput>;

export type FilterOption = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Offered because learners have it still. */
  readonly isRetired: boolean;
};
export type ContractOption = FilterOption & { readonly isIncludedInIlrExports: boolean };

/** All that the Create window offers for one provider. */
export type ExportChoices = {
  readonly academicYears: readonly { code: string; label: string; status: 'confirmed' | 'provisional' }[];
  readonly sites: readonly FilterOption[];
  readonly subcontractors: readonly FilterOption[];
  readonly contracts: readonly ContractOption[];
  readonly tags: readonly FilterOption[];
};

/** Why a learner with an ILR record for the year is not in the file. The counts add up to the caseload. */
export type ExportCounts = {
  readonly caseload: number;
  readonly learners: number;
  readonly aims: number;
  readonly leftOutByFilters: number;
  readonly leftOutByContract: number;
  readonly leftOutWithoutAims: number;
  /** Learners with an aim on an excluded contract who also have aims on other contracts (whether kept or not). */
  readonly withExcludedAndOtherAims: number;
};

/** A value that a monitoring field of the ILR cannot hold. */
export type MonitoringProblem = {
  readonly learnRefNumber: string;
  readonly occurrence: MonitoringOccurrence;
  readonly source: MonitoringSource;
  readonly aimSeqNumber: number | null;
  readonly value: string;
  readonly reason: 'too-long' | 'restricted-characters';
};

/** A learner whose record does not fit the format of the year. */
export type RecordProblem = {
  readonly learnRefNumber: string;
  readonly path: string;
  readonly message: string;
};

export type CreateExportRefusal =
  | { readonly kind: 'no-learners-match'; readonly counts: ExportCounts }
  | {
      readonly kind: 'monitoring-values-do-not-fit';
      readonly problems: readonly MonitoringProblem[];
      readonly total: number;
    }
  | { readonly kind: 'unknown-year' }
  | { readonly kind: 'unknown-filter-value' }
  | { readonly kind: 'not-permitted' };

/** Why the making of the file stopped, in a form that a person can act on. */
export type ExportFailure =
  | { readonly kind: 'no-learners-match' }
  | {
      readonly kind: 'monitoring-values-do-not-fit';
      readonly problems: readonly MonitoringProblem[];
      readonly total: number;
    }
  | { readonly kind: 'records-do-not-fit'; readonly problems: readonly RecordProblem[]; readonly total: number }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unexpected'; readonly reference: string };

export const exportStatuses = ['queued', 'generating', 'generated', 'downloaded', 'failed'] as const;
export type ExportStatus = (typeof exportStatuses)[number];

export type NamedFilters = {
  readonly sites: readonly string[];
  readonly subcontractors: readonly string[];
  readonly contracts: readonly string[];
  readonly tags: readonly string[];
};

/** One line of the ILR Exports list. Instants are ISO 8601 in UTC. */
export type ExportSummary = {
  readonly id: string;
  /** Counts up from 1 for each provider. */
  readonly number: number;
  readonly academicYear: string;
  readonly status: ExportStatus;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly finishedAt: string | null;
  readonly downloadedAt: string | null;
  readonly learnersDone: number;
  /** Null until the learners are counted. */
  readonly learnersTotal: number | null;
  readonly aims: number | null;
  readonly fileName: string | null;
  readonly fileBytes: number | null;
  /** A filter was chosen, so the file is not the provider's whole return. */
  readonly isPartial: boolean;
  readonly filters: NamedFilters;
  readonly monitoring: MonitoringChoice;
  readonly failure: ExportFailure | null;
};

export type ExportDetail = ExportSummary & {
  readonly counts: ExportCounts | null;
  readonly keepOtherAims: boolean;
  readonly sha256: string | null;
  readonly events: readonly { readonly at: string; readonly what: string; readonly who: string | null }[];
};

/** What the progress route answers, asked every second while something is under way. */
export type ExportProgress = {
  readonly id: string;
  readonly status: ExportStatus;
  readonly learnersDone: number;
  readonly learnersTotal: number | null;
};
