export { exportCsv } from './export-csv';
export type { CsvFormat, CsvRow, LearnersForCsv } from './ports';
export { UnreadableCsvError } from './unreadable-csv-error';
