export { addLearner } from './add-learner';
export { becomeLearner } from './become-learner';
export { changeAims } from './change-aims';
export { editAimLinks } from './edit-aim-links';
export { editLinks } from './edit-links';
export { editSection } from './edit-section';
export { fieldForms } from './field-forms';
export { newLearnerForm } from './new-learner-form';
export type {
  AimLinkIds,
  EditedRecord,
  LearnerLinkIds,
  LearnerRecords,
  LearnRefNumberTaken,
  RecordOrder,
  RecordToEdit,
} from './ports';
export { readRecord } from './read-record';
export type { ChangeCause, LearnerHistoryEntry, LinkChoices, Stage } from './schema';
