import type { AcademicYear, Learner } from '@/lib/ilr';
import type { AuditLog, Clock } from '@/lib/ports';
import type { ProviderContext } from '../provider';

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
