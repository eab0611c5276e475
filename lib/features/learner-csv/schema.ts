import { z } from 'zod';
import type { FieldDifference } from '@/lib/ilr';
import { matchAnswers, type UlnMatch } from '../same-person/schema';

export const csvRecords = ['Learner', 'LearningDelivery'] as const;
/** What a row of a spreadsheet is: a learner, or an aim of one. */
export type CsvRecord = (typeof csvRecords)[number];

/** What tells a row's record apart from the others: always among the columns. */
export const keyFields: Readonly<Record<CsvRecord, readonly string[]>> = {
  Learner: ['LearnRefNumber'],
  LearningDelivery: ['LearnRefNumber', 'AimSeqNumber'],
};

const COLUMNS_MAX = 300;

export const exportCsvInput = z.object({
  record: z.enum(csvRecords),
  academicYear: z.string().regex(/^\d{4}$/),
  columns: z.array(z.string().max(100)).max(COLUMNS_MAX),
  /** Only the learners of this choice; null for all with a record of the year. */
  choiceId: z.uuid().nullable(),
});
export type ExportCsvInput = z.infer<typeof exportCsvInput>;

/** Small enough for one request on Vercel, whose limit is 4.5 MB. */
export const csvPartBytes = 4 * 1024 * 1024;
export const csvFileBytesMax = 64 * 1024 * 1024;

/** A column of a file, and the field that its cells are for; null for one that is left out. */
const columnMapping = z.object({ header: z.string().max(500), field: z.string().max(100).nullable() });
export type ColumnMapping = z.infer<typeof columnMapping>;

export const startCsvImportInput = z.object({
  fileName: z.string().min(1).max(255),
  fileBytes: z.int().min(1).max(csvFileBytesMax),
  record: z.enum(csvRecords),
  academicYear: z.string().regex(/^\d{4}$/),
  columns: z.array(columnMapping).min(1).max(COLUMNS_MAX),
  /** Whether an empty cell leaves what is there, or takes it out. */
  emptyCells: z.enum(['keep', 'clear']),
});
export type StartCsvImportInput = z.infer<typeof startCsvImportInput>;

export const csvImportInput = z.object({ importId: z.uuid() });
export type CsvImportInput = z.infer<typeof csvImportInput>;

export const loadCsvInput = z.object({ importId: z.uuid(), answers: matchAnswers });
export type LoadCsvInput = z.infer<typeof loadCsvInput>;

export const csvImportStatuses = [
  'uploading',
  'checking',
  'checked',
  'loading',
  'loaded',
  'refused',
  'failed',
] as const;
export type CsvImportStatus = (typeof csvImportStatuses)[number];

/** Of the rows of the file. */
export type CsvCounts = {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  /** New by their LearnRefNumber, with the ULN of somebody who is here: not yet known to be new. */
  readonly asked: number;
};

/** What keeps a row from being loaded: whose it is, its column, and the row as the spreadsheet numbers it. */
export type CsvProblem = {
  readonly learnRefNumber: string | null;
  readonly path: string;
  readonly line: number;
  readonly message: string;
};

/** What rows make of a learner, field by field. */
export type CsvChange = {
  readonly learnRefNumber: string;
  readonly kind: 'added' | 'changed';
  readonly differences: readonly FieldDifference[];
};

/** Why a whole file is refused. Nothing of it is loaded. */
export type CsvRefusal =
  | { readonly kind: 'incomplete-upload' }
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'broken'; readonly line: number | null }
  /** Its first row does not have the columns that were matched with fields. */
  | { readonly kind: 'other-columns' }
  | { readonly kind: 'kept-too-long' }
  | { readonly kind: 'not-permitted' };

export type StartCsvImportRefusal =
  | { readonly kind: 'year-closed' }
  | { readonly kind: 'unknown-field' }
  | { readonly kind: 'field-twice'; readonly field: string }
  | { readonly kind: 'key-missing'; readonly field: string }
  | { readonly kind: 'not-permitted' };

export type FinishCsvUploadRefusal = { readonly kind: 'not-uploading' } | { readonly kind: 'not-permitted' };
export type LoadCsvRefusal =
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'nothing-to-load' }
  /** Somebody of the file may be somebody who is here, and nobody has said whether they are. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'not-permitted' };
export type ReceiveCsvPartRefusal = { readonly kind: 'not-uploading' } | { readonly kind: 'wrong-size' };

/** Instants are ISO 8601 in UTC. */
export type CsvImportSummary = {
  readonly id: string;
  readonly fileName: string;
  readonly record: CsvRecord;
  readonly academicYear: string;
  readonly status: CsvImportStatus;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly rowsDone: number;
  readonly counts: CsvCounts | null;
  readonly refusal: CsvRefusal | null;
};

export type CsvImportDetail = CsvImportSummary & {
  readonly columns: readonly ColumnMapping[];
  /** The first problems and changes; the counts say how many there are. */
  readonly problems: readonly CsvProblem[];
  readonly problemsTotal: number;
  readonly changes: readonly CsvChange[];
  /** The first of those who are asked about. */
  readonly matches: readonly UlnMatch[];
};

/** What a column of this name was matched with the last time. */
export type RememberedColumns = Readonly<Record<CsvRecord, readonly ColumnMapping[]>>;
