export { type CreateExportNeeds, createExport } from './create-export';
export { findExportFile, noteDownload, type OpenExportFileNeeds } from './open-export-file';
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
export { failExport, type PublishExportNeeds, publishExport, tellOfFailure } from './publish-export';
export { countLearners, exportChoices, exportsUnderWay, findExport, listExports } from './read-exports';
export { startExport } from './start-export';
export { type WriteExportPartNeeds, writeExportPart } from './write-export-part';
