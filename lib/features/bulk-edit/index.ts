export { forgetOldBulkEdits } from './forget-old-bulk-edits';
export type {
  BulkAimLinks,
  BulkEditNeeds,
  BulkEditState,
  BulkEditStore,
  BulkLearner,
  BulkLinks,
  BulkStep,
  LearnersInBulk,
  RowToWork,
  SavedLearner,
  WorkedRow,
} from './ports';
export { countChosen, listBulkEdits, openBulkEdit } from './read-bulk-edits';
export { requestApplying } from './request-applying';
export { requestUndo } from './request-undo';
export { startBulkEdit } from './start-bulk-edit';
export { giveUpBulkEdit, workOnBulkEdit } from './work-on-bulk-edit';
