export type { RequestProblem } from './check-message';
export { type LrsClient, lrsClient } from './client';
export type { LrsCredentials } from './credentials';
export {
  LrsFaultError,
  LrsProtocolError,
  type LrsProtocolProblem,
  LrsTransportError,
  type LrsTransportFailure,
} from './errors';
export type { BatchWaiting, SubmitBatchOutcome } from './messages/batch-outcome';
export type { FindOutcome, FindType } from './messages/find-outcome';
export {
  type BatchLearner,
  type BatchLearnerToVerify,
  type LearnerToRegister,
  type LearnerToUpdate,
  type LearnerToVerify,
  registeredFields,
} from './messages/learner';
export type { LrsLearner } from './messages/lrs-learner';
export { BATCH_MAX } from './messages/requests';
export { type FailureFlag, failureFlags, type HeldDetails, type VerifyOutcome } from './messages/verified-learner';
export type { LrsEffect, LrsOperation, LrsRequestRefusal } from './operation';
export {
  type BatchRegistrationOutcome,
  getBatchRegistrationOutput,
  type RegisteredInBatch,
} from './operations/get-batch-registration-output';
export {
  getLearnerLearningEvents,
  type LearningEvent,
  type LearningEventsInput,
  type LearningEventsOutcome,
} from './operations/get-learner-learning-events';
export {
  getVerifyBatchOutput,
  type VerifiedInBatch,
  type VerifyBatchOutcome,
} from './operations/get-verify-batch-output';
export { type LearnerByDemographicsInput, learnerByDemographics } from './operations/learner-by-demographics';
export { type LearnerByUlnInput, learnerByUln } from './operations/learner-by-uln';
export { type RegisterOutcome, registerSingleLearner } from './operations/register-single-learner';
export { type RetrievedUln, retrieveUlns } from './operations/retrieve-ulns';
export { type BatchRegistrationInput, submitBatchRegistration } from './operations/submit-batch-registration';
export { submitVerifyBatch, type VerifyBatchInput } from './operations/submit-verify-batch';
export { type UpdateOutcome, updateSingleLearner } from './operations/update-single-learner';
export { verifyLearner } from './operations/verify-learner';
export { PORTAL_FILE_MAX, PORTAL_FILE_MIN, portalFileName, portalFileRows } from './portal/portal-file';
export { type PortalLearner, portalLearnerProblems } from './portal/portal-learner';
export { isPortalRefusal, portalCodeMeaning } from './portal/portal-return-codes';
export {
  type PortalCells,
  type PortalResult,
  type PortalResultRefusal,
  readPortalResult,
} from './portal/read-portal-result';
export type { FaultMeaning } from './response-codes';
export { isKnownCode, type KnownResponseCode, responseCodes } from './response-codes';
export type { LrsReply, LrsRequest, LrsTransport } from './transport';
