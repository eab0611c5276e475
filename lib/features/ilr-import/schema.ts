import { z } from 'zod';
import type { FieldDifference } from '@/lib/ilr';
import { matchAnswers, type UlnMatch } from '../same-person/schema';

export type { FieldDifference };

/** Small enough for one request on Vercel, whose limit is 4.5 MB. */
export const importPartBytes = 4 * 1024 * 1024;
export const importFileBytesMax = 512 * 1024 * 1024;

export const startImportInput = z.object({
  fileName: z.string().min(1).max(255),
  fileBytes: z.number().int().min(1).max(importFileBytesMax),
});
export type StartImportInput = z.infer<typeof startImportInput>;

export const loadImportInput = z.object({
  importId: z.uuid(),
  siteId: z.uuid().nullable(),
  tagId: z.uuid().nullable(),
  answers: matchAnswers,
});
export type LoadImportInput = z.infer<typeof loadImportInput>;

export const importStatuses = ['uploading', 'checking', 'checked', 'loading', 'loaded', 'refused', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export type ImportCounts = {
  readonly learners: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  /** New by their LearnRefNumber, with the ULN of somebody who is here: not yet known to be new. */
  readonly asked: number;
};

/** Something that keeps a learner, or the whole file, from being loaded. */
export type ImportProblem = {
  readonly learnRefNumber: string | null;
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
};

export type LearnerChange = {
  readonly learnRefNumber: string;
  readonly kind: 'added' | 'changed';
  readonly differences: readonly FieldDifference[];
};

/** Why a zip is not opened; `too-large` is what would come out of it. */
export type UnfitZip = 'damaged' | 'empty' | 'several-files' | 'locked' | 'too-large';

/** Why a whole file is refused. Nothing of it is loaded. */
export type ImportRefusal =
  | { readonly kind: 'not-an-ilr-file' }
  /** `year` is as the file says it, `taken` the codes of the years whose files are; earlier versions did not note them. */
  | { readonly kind: 'unsupported-year'; readonly year: string | null; readonly taken?: readonly string[] }
  /** The namespace of the file says one year, and its header another. */
  | { readonly kind: 'two-years'; readonly year: string; readonly said: string }
  | { readonly kind: 'wrong-ukprn'; readonly ukprn: number }
  | { readonly kind: 'broken-file'; readonly line: number | null; readonly message: string }
  | { readonly kind: 'incomplete-upload' }
  | { readonly kind: 'unfit-zip'; readonly why: UnfitZip }
  | { readonly kind: 'other-name-in-zip'; readonly name: string; readonly wanted: string }
  /** Nobody loaded it in time, so the file and what was found in it were removed. */
  | { readonly kind: 'kept-too-long' }
  | { readonly kind: 'not-permitted' };

export type StartImportRefusal = { readonly kind: 'not-permitted' } | { readonly kind: 'too-large' };
export type LoadImportRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'nothing-to-load' }
  /** Somebody of the file may be somebody who is here, and nobody has said whether they are. */
  | { readonly kind: 'unanswered' }
  /** The site or the tag is not one of this provider's, or is retired. */
  | { readonly kind: 'unknown-choice' };

/** A file is taken as what its name says it is. */
export const isZip = (fileName: string): boolean => /\.zip$/i.test(fileName);

/** How a file is cut: every part but the last is `importPartBytes` long. Parts count up from 1. */
export const importParts = (fileBytes: number): number => Math.ceil(fileBytes / importPartBytes);

export type ReceivePartRefusal =
  | { readonly kind: 'not-uploading' }
  | { readonly kind: 'no-such-part' }
  | { readonly kind: 'wrong-size' }
  /** By its beginning. Why stands on the import, which waits for no more parts. */
  | { readonly kind: 'file-refused' };

export const finishUploadInput = z.object({ importId: z.uuid() });
export type FinishUploadInput = z.infer<typeof finishUploadInput>;
export type FinishUploadRefusal = { readonly kind: 'not-permitted' } | { readonly kind: 'not-uploading' };

export type ImportOption = { readonly id: string; readonly code: string; readonly name: string };
/** What may be chosen for the learners that are new. */
export type ImportChoices = { readonly sites: readonly ImportOption[]; readonly tags: readonly ImportOption[] };

export type ImportSummary = {
  readonly id: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly status: ImportStatus;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly finishedAt: string | null;
  /** Of the pass that is under way. */
  readonly learnersDone: number;
  /** Whether the file has been read to its end once, and its learners are being compared or loaded. */
  readonly isRead: boolean;
  readonly counts: ImportCounts | null;
  readonly refusal: ImportRefusal | null;
};

export type ImportDetail = ImportSummary & {
  readonly academicYear: string | null;
  readonly software: string | null;
  /** The first problems and changes; the counts say how many there are. */
  readonly problems: readonly ImportProblem[];
  readonly problemsTotal: number;
  readonly changes: readonly LearnerChange[];
  /** The first of those who are asked about. */
  readonly matches: readonly UlnMatch[];
};

/** What the progress route answers, asked every second while something is under way. */
export type ImportProgress = {
  readonly id: string;
  readonly status: ImportStatus;
  readonly learnersDone: number;
  readonly isRead: boolean;
  /** How many there are in the file; null until it has been read once. */
  readonly learners: number | null;
};
