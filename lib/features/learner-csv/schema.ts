import { z } from 'zod';

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
