import { organisationOf } from '../credentials';
import { readSubmitOutcome } from '../messages/batch-outcome';
import type { FindType } from '../messages/find-outcome';
import type { BatchLearner } from '../messages/learner';
import { submitBatch } from '../messages/requests';
import { defineOperation } from '../operation';

/** Up to 200 learners. FUL registers; CHK is taken to check only. */
export interface BatchRegistrationInput {
  readonly jobType: FindType;
  readonly learners: readonly BatchLearner[];
}

/** Hands learners in to be registered overnight or sooner. WSDL: LearnerService, submitBatchRegistration. */
export const submitBatchRegistration = defineOperation({
  name: 'submitBatchRegistration',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'changes',
  message: submitBatch,
  answer: 'SubmitBatchResponse',
  fill: ({ jobType, learners }: BatchRegistrationInput, credentials) => ({
    ...organisationOf(credentials),
    JobType: jobType,
    LearnerRecordCount: learners.length,
    Learner: learners,
  }),
  read: readSubmitOutcome,
});
