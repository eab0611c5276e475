import type { AcademicYear, Learner } from '@/lib/ilr';
import type { AuditLog, Clock, EventBus, FileStore } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import type { FindByUln, KeptAnswers } from '../same-person';
import type { UlnMatch } from '../same-person/schema';
import type {
  CsvChange,
  CsvCounts,
  CsvImportDetail,
  CsvImportStatus,
  CsvImportSummary,
  CsvProblem,
  CsvRefusal,
  RememberedColumns,
  StartCsvImportInput,
} from './schema';

/** A row of a file; lines count from 1, as a spreadsheet numbers them. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** Comma-separated values as spreadsheets read and write them. */
export interface CsvFormat {
  /** Lines with a line end each. */
  write(rows: readonly (readonly string[])[]): string;
  /** Throws `UnreadableCsvError` where the file cannot be read on. */
  read(content: AsyncIterable<Uint8Array>): AsyncIterable<CsvRow>;
}

/** The learners of one provider who have a record of a year. */
export interface LearnersForCsv {
  /** By LearnRefNumber, some hundreds at a time. Of a choice of the person, or all. */
  open(year: AcademicYear, choiceId: string | null): AsyncIterable<readonly Learner[]>;
}

export type ExportCsvNeeds = {
  readonly provider: ProviderContext;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly csv: CsvFormat;
  readonly learnersForCsv: LearnersForCsv;
  readonly transaction: <Answer>(work: (stores: { audit: AuditLog }) => Promise<Answer>) => Promise<Answer>;
};

export type NewCsvImport = StartCsvImportInput & { readonly id: string; readonly createdAt: Date };

export type CsvImportState = NewCsvImport & {
  readonly status: CsvImportStatus;
  readonly counts: CsvCounts | null;
  readonly matches: readonly UlnMatch[];
  readonly answers: KeptAnswers | null;
};

/** What may be written. What is not named stays as it is. */
export type CsvImportProgress = {
  readonly status?: CsvImportStatus;
  readonly finishedAt?: Date;
  readonly rowsDone?: number;
  readonly counts?: CsvCounts;
  readonly refusal?: CsvRefusal;
  readonly problems?: readonly CsvProblem[];
  readonly problemsTotal?: number;
  readonly changes?: readonly CsvChange[];
  readonly matches?: readonly UlnMatch[];
  readonly answers?: KeptAnswers;
};

/** The spreadsheets that were sent to one provider. */
export interface CsvImportStore {
  add(newImport: NewCsvImport): Promise<void>;
  find(importId: string): Promise<CsvImportState | null>;
  /** Changes one that is in one of the states named; says whether it was. */
  change(importId: string, from: readonly CsvImportStatus[], change: CsvImportProgress): Promise<boolean>;
  /** Newest first. */
  list(limit: number): Promise<readonly CsvImportSummary[]>;
  open(importId: string): Promise<CsvImportDetail | null>;
  /** The columns of the last file of each kind, with the fields that they were matched with. */
  remembered(): Promise<RememberedColumns>;
  /** Those made before then that still keep a file or what was found in it. */
  listOld(before: Date): Promise<readonly string[]>;
  /** Removes the values that were found in the file; what was not loaded cannot be any more. */
  forget(importId: string): Promise<void>;
}

/** Learners by their LearnRefNumber: their record of a year, or null for somebody who has none of that year. */
export type FoundLearners = ReadonlyMap<string, Learner | null>;

/** The learners of one provider, as they are. */
export interface LearnersByNumber {
  find(year: AcademicYear, learnRefNumbers: readonly string[]): Promise<FoundLearners>;
  readonly byUln: FindByUln;
}

/** A learner as rows make them, beside the stored record of the year, if there is one. */
export type LearnerToLoad = {
  readonly learner: Learner;
  readonly before: Learner | null;
  /** The LearnRefNumber of a person who is here, and who gets the one of the file. */
  readonly formerly: string | null;
};

/** Where learners are written while a spreadsheet is loaded. */
export interface LearnersBeingLoaded {
  /** From here on, until the load has ended, nobody else changes the learners that are found. */
  find(learnRefNumbers: readonly string[]): Promise<FoundLearners>;
  readonly byUln: FindByUln;
  save(learners: readonly LearnerToLoad[]): Promise<void>;
}

export type CsvLoadOutcome = { readonly counts: CsvCounts; readonly finishedAt: Date };

/** Loads a spreadsheet in one transaction, with its own state and the audit entry in it. */
export interface CsvLoading {
  /** False when it is not waiting to be loaded, such as when an earlier run of the same step has loaded it. */
  load(
    order: { readonly id: string; readonly year: AcademicYear },
    work: (learners: LearnersBeingLoaded) => Promise<CsvLoadOutcome>,
  ): Promise<boolean>;
}

export type CsvImportStores = {
  readonly csvImports: CsvImportStore;
  readonly audit: AuditLog;
  readonly events: EventBus;
  readonly newId: () => string;
};

export type CsvImportNeeds = {
  /** As the person is now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly csv: CsvFormat;
  readonly files: FileStore;
  readonly learnersByNumber: LearnersByNumber;
  readonly csvLoading: CsvLoading;
  readonly transaction: <Answer>(work: (stores: CsvImportStores) => Promise<Answer>) => Promise<Answer>;
};

/** The same at the press of a button, by somebody who may. */
export type CsvNeedsOfPerson = CsvImportNeeds & { readonly provider: ProviderContext };
