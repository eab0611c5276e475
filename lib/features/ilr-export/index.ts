export { createExport } from './create-export';
export { findExportFile, noteDownload } from './open-export-file';
export { planExport } from './plan-export';
export type {
  ExportDraft,
  ExportInMaking,
  ExportRecord,
  ExportRecordSource,
  ExportSelection,
  FileStamp,
  IlrExportStore,
  WrittenPart,
} from './ports';
export { failExport, publishExport, tellOfFailure } from './publish-export';
export { countLearners, exportChoices, exportsUnderWay, findExport, listExports } from './read-exports';
export { startExport } from './start-export';
export { writeExportPart } from './write-export-part';
