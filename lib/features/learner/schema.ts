import { z } from 'zod';
import { type LearnerStatus, learnerSelection } from './list-query';

export { learnerListAddress } from './list-address';
export * from './list-query';

/** A site, tag or other record of the provider's own lists, as a list of learners names it. */
export type NamedChoice = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isRetired: boolean;
};
export type TagChoice = NamedChoice & { readonly colour: string };

/** What a list of learners can be narrowed by, with names. */
export type LearnerChoices = {
  readonly site: readonly NamedChoice[];
  readonly tag: readonly TagChoice[];
  readonly contract: readonly NamedChoice[];
  readonly subcontractor: readonly NamedChoice[];
  readonly officer: readonly NamedChoice[];
  readonly plan: readonly NamedChoice[];
};

export type YearChoice = { readonly code: string; readonly isProvisional: boolean };

/** What a learner is linked with stays with them when it is retired. */
export type LinkedName = { readonly name: string; readonly isRetired: boolean };
export type LearnerTag = LinkedName & { readonly colour: string; readonly isMain: boolean };

/** One line of the learner list. Dates are YYYY-MM-DD, instants ISO 8601 in UTC. */
export type LearnerListItem = {
  readonly number: number;
  readonly identifier: string;
  readonly learnRefNumber: string;
  readonly uln: number | null;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
  readonly site: LinkedName | null;
  readonly officer: LinkedName | null;
  /** The main one first. */
  readonly tags: readonly LearnerTag[];
  /** In the year that is looked at: where the learner stands, how many aims, and the contracts they are on. */
  readonly statuses: readonly LearnerStatus[];
  readonly aims: number;
  readonly contracts: readonly string[];
  readonly academicYears: readonly string[];
  readonly changedAt: string;
};

/** Places are numbers of learners: the page before ends before `previous`, the next starts after `next`. */
export type LearnerListPage = {
  readonly learners: readonly LearnerListItem[];
  readonly previous: number | null;
  readonly next: number | null;
};

/** What was searched for; an address may hold a search that cannot be opened any more. */
export type LearnerFind =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

export const sealSearchInput = z.object({ text: z.string().max(200) });

export const taggingChanges = ['add', 'remove', 'main'] as const;
export type TaggingChange = (typeof taggingChanges)[number];

const CHOSEN_MAX = 500;

/** The learners ticked, or all that the list shows, which must still be as many as the person was told. */
export const meantLearners = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ticked'), numbers: z.array(z.int().min(1)).min(1).max(CHOSEN_MAX) }),
  z.object({ kind: z.literal('shown'), selection: learnerSelection, expected: z.int().min(1) }),
]);
export type MeantLearners = z.infer<typeof meantLearners>;

export const tagLearnersInput = z.object({ tagId: z.uuid(), change: z.enum(taggingChanges), learners: meantLearners });
export type TagLearnersInput = z.infer<typeof tagLearnersInput>;

/** `changed` learners were not so before; the others were so already. */
export type Tagging = {
  readonly id: string;
  readonly change: TaggingChange;
  readonly tag: string;
  readonly changed: number;
  readonly unchanged: number;
};

export type WhoIsMeantRefusal =
  | { readonly kind: 'no-learners' }
  | { readonly kind: 'search-unreadable' }
  | { readonly kind: 'not-as-many'; readonly expected: number; readonly found: number }
  | { readonly kind: 'not-permitted' };

export type TagLearnersRefusal =
  | WhoIsMeantRefusal
  | { readonly kind: 'unknown-tag' }
  | { readonly kind: 'retired-tag' };

export const chooseLearnersInput = z.object({ learners: meantLearners });
export type ChooseLearnersInput = z.infer<typeof chooseLearnersInput>;

export const undoTaggingInput = z.object({ taggingId: z.uuid() });
export type UndoneTagging = { readonly restored: number; readonly leftAlone: number };
export type UndoTaggingRefusal = { readonly kind: 'nothing-to-undo' } | { readonly kind: 'not-permitted' };
