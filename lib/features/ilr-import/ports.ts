import type { AcademicYear, Learner } from '@/lib/ilr';
import type { AuditLog, ByteRange, Clock, EventBus, FileStore } from '@/lib/ports';
import type { ProviderContext } from '../provider';
import type { FindByUln, KeptAnswers } from '../same-person';
import type { UlnMatch } from '../same-person/schema';
import type {
  ImportChoices,
  ImportCounts,
  ImportDetail,
  ImportProblem,
  ImportRefusal,
  ImportStatus,
  ImportSummary,
  LearnerChange,
} from './schema';

export type NewImport = {
  readonly id: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly createdAt: Date;
};

/** An import as the use cases need it; what else was found in the file is left where it is. */
export type ImportState = Omit<NewImport, 'createdAt'> & {
  readonly status: ImportStatus;
  readonly academicYear: string | null;
  readonly counts: ImportCounts | null;
  readonly learnersDone: number;
  readonly isRead: boolean;
  readonly siteId: string | null;
  readonly tagId: string | null;
  readonly matches: readonly UlnMatch[];
  readonly answers: KeptAnswers | null;
};

/** What may be written on an import. What is not named stays as it is. */
export type ImportChange = {
  readonly status?: ImportStatus;
  readonly finishedAt?: Date;
  readonly academicYear?: string;
  readonly software?: string | null;
  readonly counts?: ImportCounts;
  readonly learnersDone?: number;
  readonly isRead?: boolean;
  readonly refusal?: ImportRefusal;
  readonly problems?: readonly ImportProblem[];
  readonly problemsTotal?: number;
  readonly changes?: readonly LearnerChange[];
  readonly matches?: readonly UlnMatch[];
  readonly answers?: KeptAnswers;
  readonly siteId?: string | null;
  readonly tagId?: string | null;
};

/** The imports of one provider. */
export interface IlrImportStore {
  add(newImport: NewImport): Promise<void>;
  find(importId: string): Promise<ImportState | null>;
  /** Changes an import that is in one of the states named; says whether it was. */
  change(importId: string, from: readonly ImportStatus[], change: ImportChange): Promise<boolean>;
  /** Newest first. */
  list(limit: number): Promise<readonly ImportSummary[]>;
  open(importId: string): Promise<ImportDetail | null>;
  /** The sites and tags that are in use. */
  choices(): Promise<ImportChoices>;
  /** Imports with no job under way that still keep a file or what was found in it, made before then. */
  listOld(before: { readonly unfinished: Date; readonly others: Date }): Promise<readonly ImportState[]>;
  /** Removes the values that were found in the file; the counts stay. */
  forgetFindings(importId: string): Promise<void>;
}

/** What one unit of work on imports has at hand. */
export type ImportStores = { readonly imports: IlrImportStore; readonly audit: AuditLog; readonly events: EventBus };

/** What is the person's own, by LearnRefNumber. */
export type PeopleOfLaterYears = ReadonlyMap<string, Partial<Learner>>;

/** The ILR records of one provider, by LearnRefNumber; a learner without a record for the year is not among them. */
export interface StoredLearners {
  find(year: AcademicYear, learnRefNumbers: readonly string[]): Promise<ReadonlyMap<string, Learner>>;
  /** Of learners who have a record of a later year; of nobody when the year is open. */
  people(year: AcademicYear, learnRefNumbers: readonly string[]): Promise<PeopleOfLaterYears>;
  readonly byUln: FindByUln;
}

/** A learner as the file has it, beside the stored ILR record of the year, if there is one. */
export type LearnerToSave = {
  readonly learner: Learner;
  readonly before: Learner | null;
  /** The LearnRefNumber of a person who is here, and who gets the one of the file. */
  readonly formerly?: string | null;
};

/** Where learners are written while a file is being loaded. */
export interface LearnersBeingLoaded {
  /** From here on, until the load has ended, nobody else changes the learners that are found. */
  find(learnRefNumbers: readonly string[]): Promise<ReadonlyMap<string, Learner>>;
  people(learnRefNumbers: readonly string[]): Promise<PeopleOfLaterYears>;
  readonly byUln: FindByUln;
  save(learners: readonly LearnerToSave[]): Promise<void>;
}

export type LoadOrder = Pick<ImportState, 'id' | 'siteId' | 'tagId'> & { readonly year: AcademicYear };
export type LoadOutcome = { readonly counts: ImportCounts; readonly finishedAt: Date };

/**
 * Loads a whole file in one transaction, with the import's own state and the audit entry in it: nothing stays when the work
 * throws. One load of a provider runs at a time.
 */
export interface LearnerLoading {
  /** False when the import is not waiting to be loaded, such as when an earlier run of the same step has loaded it. */
  load(order: LoadOrder, work: (learners: LearnersBeingLoaded) => Promise<LoadOutcome>): Promise<boolean>;
}

/** Bytes that can be read from the beginning as often as one likes. */
export type OpenContent = () => AsyncIterable<Uint8Array>;

/** Bytes that can be read from anywhere. */
export type RangedContent = {
  readonly bytes: number;
  readonly open: (range: ByteRange) => AsyncIterable<Uint8Array>;
};

/** A file in a zip, as the zip describes it: nothing of that need be so. */
export type ZippedFile = {
  readonly name: string;
  readonly bytes: number;
  readonly zippedBytes: number;
  readonly isLocked: boolean;
  /** Throws `UnfitZipError` when it cannot be unpacked, or is not what was packed. */
  readonly open: OpenContent;
};

/** Looks into zip files without unpacking them. */
export interface ZipReader {
  /** The first files in a zip, folders left out; null when it is not a zip that can be opened. */
  list(zip: RangedContent, most: number): Promise<readonly ZippedFile[] | null>;
  /** How the first file in a zip begins, by the zip’s own beginning; null when that cannot be told. */
  firstFileOf(beginning: Uint8Array): Promise<Uint8Array | null>;
}

/** What a press of a button has: everything it does is one unit of work. */
export type ImportNeeds = ImportStores & {
  readonly provider: ProviderContext;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** What is needed where files are touched, which no transaction covers. */
export type ImportFileNeeds = {
  readonly clock: Clock;
  readonly files: FileStore;
  readonly transaction: <Answer>(work: (stores: Pick<ImportStores, 'imports'>) => Promise<Answer>) => Promise<Answer>;
};

export type ImportJobNeeds = ImportFileNeeds & {
  /** As the person who asked is now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly ukprn: number;
  readonly zips: ZipReader;
  /** Those whose files are taken. */
  readonly years: readonly AcademicYear[];
  readonly storedLearners: StoredLearners;
  readonly loading: LearnerLoading;
};
