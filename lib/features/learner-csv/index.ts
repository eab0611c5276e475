export { exportCsv } from './export-csv';
export { finishCsvUpload } from './finish-csv-upload';
export { forgetOldCsvImports } from './forget-old-csv-imports';
export type {
  CsvFormat,
  CsvImportNeeds,
  CsvImportState,
  CsvImportStore,
  CsvLoading,
  CsvLoadOutcome,
  CsvRow,
  FoundLearners,
  LearnersByNumber,
  LearnersForCsv,
  LearnerToLoad,
} from './ports';
export { listCsvImports, openCsvImport } from './read-csv-imports';
export { receiveCsvPart } from './receive-csv-part';
export { requestCsvLoad } from './request-csv-load';
export { startCsvImport } from './start-csv-import';
export { UnreadableCsvError } from './unreadable-csv-error';
export { failCsvImport, workOnCsvImport } from './work-on-csv-import';
