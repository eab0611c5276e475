export { checkImport } from './check-import';
export { failImport } from './end-import';
export { finishUpload } from './finish-upload';
export { forgetOldImports } from './forget-old-imports';
export { loadImport } from './load-import';
export type {
  IlrImportStore,
  ImportChange,
  ImportFileNeeds,
  ImportJobNeeds,
  ImportNeeds,
  ImportState,
  LearnerLoading,
  LearnerToSave,
  LoadOutcome,
  PeopleOfLaterYears,
  RangedContent,
  StoredLearners,
  ZippedFile,
  ZipReader,
} from './ports';
export { importChoices, importProgress, listImports, openImport } from './read-imports';
export { receivePart } from './receive-part';
export { requestLoad } from './request-load';
export { startImport } from './start-import';
export { UnfitZipError } from './unfit-zip-error';
