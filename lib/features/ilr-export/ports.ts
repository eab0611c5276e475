import type { Learner } from '@/lib/ilr';
import type {
  CreateExportInput,
  ExportChoices,
  ExportCounts,
  ExportDetail,
  ExportFailure,
  ExportProgress,
  ExportSummary,
  MonitoringChoice,
  MonitoringProblem,
  NamedFilters,
  RecordProblem,
} from './schema';

/** A learner's ILR record, with what a monitoring value can be taken from. */
export type ExportRecord = {
  readonly record: Learner;
  readonly links: {
    readonly learnerNumber: number;
    readonly providerLearnerId: string | null;
    readonly siteCode: string | null;
    readonly officerCode: string | null;
    readonly mainTag: string | null;
  };
  /** Beside the record's learning aims, one for one. */
  readonly aims: readonly { readonly contractId: string | null; readonly qualificationPlanCode: string | null }[];
};

/** Which learners a file is made of. */
export type ExportSelection = Pick<
  CreateExportInput,
  'academicYear' | 'siteIds' | 'subcontractorIds' | 'contractIds' | 'tagIds' | 'keepOtherAims'
>;

export type ExportDraft = CreateExportInput & { readonly id: string; readonly filterNames: NamedFilters };

/** The local time, serial number and name that one file has, and no other file of the provider. */
export type FileStamp = { readonly preparedAt: string; readonly serialNo: number; readonly fileName: string };

/** An export on its way to a file. */
export type ExportInMaking = {
  readonly id: string;
  readonly number: number;
  readonly academicYear: string;
  readonly status: ExportSummary['status'];
  readonly requestedBy: string;
  readonly selection: ExportSelection;
  readonly monitoring: MonitoringChoice;
  readonly stamp: FileStamp | null;
  /** Null until the learners are counted. */
  readonly plan: {
    readonly learners: number;
    readonly parts: number;
    readonly excludedContractIds: readonly string[];
  } | null;
};

export type WrittenPart = {
  readonly learners: number;
  readonly aims: number;
  readonly problems: readonly RecordProblem[];
  readonly problemsTotal: number;
};

/** The exports of one provider. Every method belongs to the transaction that the store was made in. */
export interface IlrExportStore {
  choices(): Promise<Omit<ExportChoices, 'academicYears'>>;
  count(selection: ExportSelection): Promise<ExportCounts>;
  /** The first `limit` values that the field rule refuses, and how many there are. */
  monitoringProblems(
    selection: ExportSelection,
    monitoring: MonitoringChoice,
    limit: number,
  ): Promise<{ problems: readonly MonitoringProblem[]; total: number }>;
  create(draft: ExportDraft): Promise<void>;
  list(limit: number): Promise<readonly ExportSummary[]>;
  find(id: string): Promise<ExportDetail | null>;
  /** Those under way, and those that ended within the last minute. */
  underWay(): Promise<readonly ExportProgress[]>;
  inMaking(id: string): Promise<ExportInMaking | null>;
  /** Of all exports of the provider, the latest; others wait until this transaction ends. */
  lastStamp(): Promise<FileStamp | null>;
  start(id: string, stamp: FileStamp): Promise<void>;
  /** Writes down which learners stand in which part, in the order of the file. */
  plan(id: string, selection: ExportSelection, learnersPerPart: (learners: number) => number): Promise<ExportCounts>;
  partWritten(id: string, part: number, written: WrittenPart): Promise<void>;
  writtenParts(id: string): Promise<WrittenPart>;
  /** False when the export had ended already: an end is not taken back. */
  publish(id: string, file: { bytes: number; sha256: string; aims: number }): Promise<boolean>;
  /** False when the export had ended already. */
  fail(id: string, failure: ExportFailure): Promise<boolean>;
  downloaded(id: string): Promise<void>;
}

/** Reads the learners of one part, a batch at a time, in the order of the file. */
export interface ExportRecordSource {
  part(exportId: string, academicYear: string, part: number): AsyncIterable<readonly ExportRecord[]>;
}
