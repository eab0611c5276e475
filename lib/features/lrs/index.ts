export { editDetails } from './edit-details';
export { findByDemographics, findByUln } from './find-lrs-learner';
export { getLearningRecord } from './get-learning-record';
export type { AnswerToKeep, KeptLearningRecord, LearningRecords } from './learning-record-ports';
export { liftStop } from './lift-stop';
export { lookUpChange, restChange } from './look-up-change';
export type { LrsLink, LrsPeople, LrsPerson, PersonChange, UlnCheck } from './people-ports';
export type {
  ChangeContent,
  ChangeMove,
  LrsChange,
  LrsLedger,
  LrsNeeds,
  LrsSearchCap,
  LrsStops,
  LrsStores,
  NewLrsChange,
  ProviderAdmins,
} from './ports';
export { type LrsPlace, readLrsSettings } from './read-lrs-settings';
export { readLrsStanding } from './read-lrs-standing';
export { readLrsTab } from './read-lrs-tab';
export { latestVerification, openVerification } from './read-verification';
export { registerLrsLearner } from './register-lrs-learner';
export { registerUln } from './register-uln';
export { saveLrsSettings } from './save-lrs-settings';
export { searchForUln } from './search-for-uln';
export { selectUln } from './select-uln';
export type { LrsCredentialStore, ReadCertificate, StoredCredentials } from './settings-ports';
export { leaveToPerson, settleChange } from './settle-change';
export { settleUnsettled } from './settle-unsettled';
export { startVerification } from './start-verification';
export { continueVerification, pauseVerification, stopVerification } from './steer-verification';
export { takeMaster } from './take-master';
export { testConnection } from './test-connection';
export { updateLrs } from './update-lrs';
export { updateLrsLearner } from './update-lrs-learner';
export type {
  LearnerInBatch,
  VerificationBatch,
  VerificationJobNeeds,
  VerificationState,
  VerificationStore,
  VerificationStores,
  VerifiedLearnerRow,
} from './verification-ports';
export { verifyUln } from './verify-uln';
export { giveUpVerification, takeOverVerification, workOnVerification } from './work-on-verification';
