import { z } from 'zod';
import type { FieldDifference } from '@/lib/ilr';
import type { FormEntity } from './form';

export * from './form';
export type { FieldDifference };

const TYPED_MAX = 1_000;
const RECORDS_MAX = 200;

/** A record while it is being edited: what stands in its fields as text, '' for nothing, and its child records. */
export const recordDraft = z.object({
  fields: z.record(z.string(), z.string().max(TYPED_MAX)),
  get children() {
    return z.record(z.string(), z.array(recordDraft).max(RECORDS_MAX));
  },
});
export type RecordDraft = z.infer<typeof recordDraft>;

export const sectionIds = [
  'identity',
  'contact',
  'year',
  'prior-attainment',
  'contact-preferences',
  'lldd',
  'learner-fams',
  'learner-monitoring',
  'learner-he',
  'employment',
  'aim',
  'aim-end',
  'aim-fams',
  'work-placements',
  'financial-records',
  'aim-monitoring',
  'aim-he',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Whose record of which year: the learner's number in this system. */
const whichRecord = { learner: z.number().int().positive(), academicYear: z.string().length(4) };

/** `aim` counts from 1 in the order of the record; null for sections of the learner. `before` is what the form began with. */
export const editSectionInput = z.object({
  ...whichRecord,
  section: z.enum(sectionIds),
  aim: z.number().int().positive().nullable(),
  before: z.array(recordDraft).max(RECORDS_MAX),
  after: z.array(recordDraft).max(RECORDS_MAX),
});
export type EditSectionInput = z.infer<typeof editSectionInput>;

const learnerLinks = {
  providerLearnerId: z.string().max(100),
  siteId: z.string(),
  mainOfficerId: z.string(),
  mainTagId: z.string(),
  tagIds: z.array(z.string()).max(RECORDS_MAX),
};
const linksOfLearner = z.object(learnerLinks);
/** What a learner is linked with; '' for nothing. */
export type LearnerLinksDraft = z.infer<typeof linksOfLearner>;
export const editLinksInput = z.object({ ...whichRecord, before: linksOfLearner, after: linksOfLearner });
export type EditLinksInput = z.infer<typeof editLinksInput>;

const linksOfAim = z.object({
  contractId: z.string(),
  subcontractorId: z.string(),
  qualificationPlanId: z.string(),
  officerId: z.string(),
});
/** What an aim is linked with; '' for nothing. */
export type AimLinksDraft = z.infer<typeof linksOfAim>;
export const editAimLinksInput = z.object({
  ...whichRecord,
  aim: z.number().int().positive(),
  before: linksOfAim,
  after: linksOfAim,
});
export type EditAimLinksInput = z.infer<typeof editAimLinksInput>;

export const changeAimsInput = z.object({
  ...whichRecord,
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('add'), learnAimRef: z.string().max(TYPED_MAX) }),
    z.object({ kind: z.literal('copy'), aim: z.number().int().positive() }),
    z.object({ kind: z.literal('remove'), aim: z.number().int().positive() }),
    z.object({ kind: z.literal('renumber') }),
  ]),
  /** How many aims the page showed: another number means that somebody has added or removed one since. */
  aims: z.number().int().nonnegative(),
});
export type ChangeAimsInput = z.infer<typeof changeAimsInput>;

export const stages = ['applicant', 'learner'] as const;
/** An applicant is in no return. */
export type Stage = (typeof stages)[number];

export const addLearnerInput = z.object({
  stage: z.enum(stages),
  academicYear: z.string().length(4),
  fields: z.record(z.string(), z.string().max(TYPED_MAX)),
});
export const becomeLearnerInput = z.object({ ...whichRecord, learnRefNumber: z.string().max(TYPED_MAX) });
export type BecomeLearnerInput = z.infer<typeof becomeLearnerInput>;

export type AddLearnerInput = z.infer<typeof addLearnerInput>;

/** A problem of one field of a form: `path` as the ILR's paths go, such as LearnerFAM[2]/LearnFAMCode. */
export type SectionProblem = { readonly path: string; readonly message: string };

/** A value that two people changed at the same time. `path` as in a problem; null where a whole list was changed. */
export type SectionConflict = {
  readonly path: string;
  readonly yours: string | null;
  readonly theirs: string | null;
};

export type EditRefusal =
  | { readonly kind: 'not-there' }
  | { readonly kind: 'year-closed' }
  | { readonly kind: 'problems'; readonly problems: readonly SectionProblem[] }
  /** What is stored now, for the form to begin with again. */
  | {
      readonly kind: 'changed-meanwhile';
      readonly conflicts: readonly SectionConflict[];
      readonly now: readonly RecordDraft[];
    }
  | { readonly kind: 'not-an-applicant' }
  | { readonly kind: 'links-changed-meanwhile' }
  | { readonly kind: 'aims-changed-meanwhile' }
  | { readonly kind: 'learn-ref-number-taken'; readonly learner: string };

/** What was saved; none when nothing was changed. */
export type Edited = { readonly differences: readonly FieldDifference[] };

export type NamedChoice = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isRetired: boolean;
};

/** A contract, and what it gives to an aim that has nothing there yet. */
export type ContractChoice = NamedChoice & {
  /** It takes no new aims. */
  readonly isDormant: boolean;
  readonly conRefNumber: string | null;
  readonly defaultSubcontractorId: string | null;
  readonly defaultMonitoring: Readonly<Record<'A' | 'B' | 'C' | 'D', string | null>>;
};

/** A qualification plan, and what it gives to an aim that has nothing there yet. */
export type PlanChoice = NamedChoice & {
  readonly fundModel: number | null;
  readonly progType: number | null;
  readonly stdCode: number | null;
};

/** What a learner and their aims can be linked with. */
export type LinkChoices = {
  readonly sites: readonly NamedChoice[];
  readonly officers: readonly NamedChoice[];
  readonly tags: readonly (NamedChoice & { readonly colour: string })[];
  readonly contracts: readonly ContractChoice[];
  readonly subcontractors: readonly (NamedChoice & { readonly ukprn: number | null })[];
  readonly qualificationPlans: readonly PlanChoice[];
};

export type ChangeCause = 'edit' | 'import' | 'bulk-edit' | 'roll-over' | 'lrs';

/** One saving, newest first in a history. `by` is null for what a job did of itself. */
export type LearnerHistoryEntry = {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly academicYear: string | null;
  readonly cause: ChangeCause;
  readonly differences: readonly FieldDifference[];
};

/** One part of a learner's record with a form of its own. */
export type RecordSection = {
  readonly id: SectionId;
  readonly title: string;
  readonly says: string;
  readonly form: FormEntity;
  /** A single record, one that may be there or not, or a list. */
  readonly holds: 'one' | 'maybe' | 'many';
  readonly drafts: readonly RecordDraft[];
  /** What the record, saved as it is, still lacks. */
  readonly problems: readonly SectionProblem[];
  /** Whether learners with these funding models usually have it. */
  readonly isUsual: boolean;
};

export const recordTabs = ['details', 'ilr', 'aims', 'employment', 'lrs', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

const isTab = (text: string): text is RecordTab => recordTabs.some((tab) => tab === text);

/** What an address after the year says: nothing for the details, a tab, or an aim by its place. Null for anything else. */
export const recordPlace = ([tab = 'details', aim, ...more]: readonly string[]): {
  readonly tab: RecordTab;
  readonly aim: number | null;
} | null => {
  if (!isTab(tab) || more.length > 0) return null;
  if (aim === undefined) return { tab, aim: null };
  return tab === 'aims' && /^[1-9]\d{0,2}$/.test(aim) ? { tab, aim: Number(aim) } : null;
};

/** Who the page is about, above all its tabs. */
export type LearnerIdentity = {
  readonly number: number;
  readonly stage: Stage;
  readonly identifier: string;
  readonly learnRefNumber: string;
  readonly uln: number | null;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
};

export type YearChoice = {
  readonly code: string;
  readonly label: string;
  readonly isOpen: boolean;
  /** What the department has not confirmed about the year, in sentences. */
  readonly unconfirmed: readonly string[];
};

/** A line of the list of aims. `place` counts from 1 in the order of the record. */
export type AimSummary = {
  readonly place: number;
  readonly aimSeqNumber: number | null;
  readonly learnAimRef: string | null;
  readonly aimType: string | null;
  readonly fundModel: string | null;
  readonly learnStartDate: string | null;
  readonly learnPlanEndDate: string | null;
  readonly compStatus: string | null;
  readonly outcome: string | null;
  readonly problems: number;
};

/** A learner's record of one year, as far as the tab shows it. */
export type RecordPage = {
  readonly identity: LearnerIdentity;
  readonly year: YearChoice;
  readonly years: readonly YearChoice[];
  readonly links: LearnerLinksDraft;
  readonly choices: LinkChoices;
  readonly sections: readonly RecordSection[];
  readonly aims: readonly AimSummary[];
  readonly aimLinks: AimLinksDraft | null;
  /** What the whole record still lacks or has wrong before it can be exported. */
  readonly problems: number;
};
