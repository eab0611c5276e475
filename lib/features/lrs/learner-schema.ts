import { z } from 'zod';
import type { LrsLearner } from '@/lib/lrs';
import type { RegisterRefusal, SearchRefusal, UpdateRefusal } from './change-schema';

export type { LrsLearner };

/** Why somebody asks the LRS. One has to be given; it is kept in the audit. */
export const purposes = {
  enrolment: 'Enrolling the learner',
  application: 'Considering an application',
  return: 'Checking the ULN before a return',
  correction: 'Correcting the learner’s details',
  request: 'The learner asked about their record',
} as const;
export type Purpose = keyof typeof purposes;
const purpose = z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]);

/** What we keep of a learner for the LRS alone, by the LRS's own names. */
export const detailFields = [
  'PlaceOfBirth',
  'PreferredGivenName',
  'FamilyNameAtAge16',
  'ScottishCandidateNumber',
  'Nationality',
  'VerificationType',
  'OtherVerificationDescription',
  'AbilityToShare',
  'Notes',
] as const;
export type DetailField = (typeof detailFields)[number];
export type LrsDetails = Readonly<Record<DetailField, string | null>>;

/** What the learner's own record says of them, by the LRS's names. */
export const identityFields = ['FamilyName', 'GivenName', 'DateOfBirth', 'Gender', 'LastKnownPostCode'] as const;
export type IdentityField = (typeof identityFields)[number];
export type ComparedField = IdentityField | DetailField;
export const comparedFields: readonly ComparedField[] = [...identityFields, ...detailFields];

/** A field in which the LRS's record is not as ours. */
export type LrsDifference = { readonly field: ComparedField; readonly ours: string; readonly theirs: string | null };

export const searchFields = [
  ...identityFields,
  'PreviousFamilyName',
  'SchoolAtAge16',
  'PlaceOfBirth',
  'EmailAddress',
] as const;
export type SearchField = (typeof searchFields)[number];
const TYPED_MAX = 300;
const typed = z.string().max(TYPED_MAX);
/** For whom something is asked of the LRS, and why. */
export const whose = { learner: z.number().int().positive(), purpose };
const searchDetails = z.object({
  FamilyName: typed,
  GivenName: typed,
  DateOfBirth: typed,
  Gender: typed,
  LastKnownPostCode: typed,
  PreviousFamilyName: typed,
  SchoolAtAge16: typed,
  PlaceOfBirth: typed,
  EmailAddress: typed,
});
export type SearchDetails = z.infer<typeof searchDetails>;

export const searchForUlnInput = z.object({ ...whose, details: searchDetails });
export type SearchForUlnInput = z.infer<typeof searchForUlnInput>;

/** The names are those of the record as it was shown. */
export const selectUlnInput = z.object({ ...whose, uln: z.number().int(), familyName: typed, givenName: typed });
export type SelectUlnInput = z.infer<typeof selectUlnInput>;

export const verifyUlnInput = z.object(whose);
export type VerifyUlnInput = z.infer<typeof verifyUlnInput>;

export const takeMasterInput = z.object({ ...whose, master: z.number().int() });
export type TakeMasterInput = z.infer<typeof takeMasterInput>;

export const updateLrsInput = z.object({
  ...whose,
  fields: z.array(z.enum(comparedFields as [ComparedField, ...ComparedField[]])),
  versionSeen: z.number().int(),
  isNoticeGiven: z.boolean(),
});
export type UpdateLrsInput = z.infer<typeof updateLrsInput>;

const NOTES_MAX = 4_000;
const details = z.record(z.enum(detailFields), z.string().max(NOTES_MAX));
export type DetailsDraft = z.infer<typeof details>;

/** `version` is that of the details when the form began. */
export const editDetailsInput = z.object({
  learner: z.number().int().positive(),
  version: z.number().int(),
  uln: z.string().max(20),
  details,
  isNoticeGiven: z.boolean(),
});
export type EditDetailsInput = z.infer<typeof editDetailsInput>;

export const registerUlnInput = z.object({
  ...whose,
  details: z.object({
    FamilyName: typed,
    GivenName: typed,
    DateOfBirth: typed,
    Gender: typed,
    LastKnownPostCode: typed,
    VerificationType: typed,
    OtherVerificationDescription: typed,
    AbilityToShare: typed,
  }),
  othersSeen: z.array(z.number().int()).max(50),
});
export type RegisterUlnInput = z.infer<typeof registerUlnInput>;

export const lookUpChangeInput = z.object({
  learner: z.number().int().positive(),
  changeId: z.uuid(),
});
export type LookUpChangeInput = z.infer<typeof lookUpChangeInput>;

export type SearchAnswer =
  | { readonly kind: 'found'; readonly isExact: boolean; readonly learners: readonly LrsLearner[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many' };

/** What the verification of a ULN shows. Nothing is shown of somebody else. */
export type VerifyAnswer =
  | { readonly kind: 'exact-match'; readonly record: LrsLearner }
  | { readonly kind: 'update-required'; readonly record: LrsLearner; readonly differences: readonly LrsDifference[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'linked'; readonly master: LrsLearner; readonly differences: readonly LrsDifference[] }
  | { readonly kind: 'somebody-else' };

export type CheckOutcome = VerifyAnswer['kind'];

export type PersonRefusal = { readonly kind: 'no-such-learner' } | { readonly kind: 'not-licensed' };
/** `learner` is the identifier of the one who has the number already. */
export type UlnTaken = { readonly kind: 'uln-taken'; readonly learner: string };
export type ChangedMeanwhile = { readonly kind: 'changed-meanwhile' };

/** Why there is neither an answer nor a search that found nobody. */
export type AskRefusal =
  | SearchRefusal
  | PersonRefusal
  | ChangedMeanwhile
  | { readonly kind: 'insufficient-data' }
  | { readonly kind: 'unknown-code'; readonly code: string };

export type LinkRefusal = AskRefusal | UlnTaken | { readonly kind: 'record-changed' };
export type VerifyRefusal = AskRefusal | { readonly kind: 'no-uln' };
export type UpdateLrsRefusal =
  | AskRefusal
  | Exclude<UpdateRefusal, { kind: 'changed-since-read' | 'linked' }>
  | { readonly kind: 'not-linked' }
  /** Somebody has changed the record since: here it is as it is now. */
  | {
      readonly kind: 'changed-since-read';
      readonly record: LrsLearner;
      readonly differences: readonly LrsDifference[];
    };
export type RegisterUlnRefusal = AskRefusal | RegisterRefusal | UlnTaken;

export type EditRefusal =
  | PersonRefusal
  | ChangedMeanwhile
  | UlnTaken
  | { readonly kind: 'details-wrong'; readonly problems: readonly DetailProblem[] }
  | { readonly kind: 'notice-not-confirmed' };
export type DetailProblem = { readonly field: DetailField | 'ULN'; readonly message: string };

export type LookUpRefusal =
  | SearchRefusal
  | PersonRefusal
  | { readonly kind: 'no-such-change' }
  | { readonly kind: 'still-under-way' };
