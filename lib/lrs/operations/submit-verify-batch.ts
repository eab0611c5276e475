import { organisationOf } from '../credentials';
import { readSubmitOutcome } from '../messages/batch-outcome';
import type { BatchLearnerToVerify } from '../messages/learner';
import { submitVerifyBatch as message } from '../messages/requests';
import { defineOperation } from '../operation';

/** Up to 200 learners whose ULNs are to be checked. */
export interface VerifyBatchInput {
  readonly learners: readonly BatchLearnerToVerify[];
  readonly orgEmail: string | null;
}

/** Hands ULNs in to be checked. It changes no record, but each time makes a new job. WSDL: submitVerifyBatch. */
export const submitVerifyBatch = defineOperation({
  name: 'submitVerifyBatch',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message,
  answer: 'SubmitVerifyBatchResponse',
  fill: ({ learners, orgEmail }: VerifyBatchInput, credentials) => ({
    ...organisationOf(credentials),
    LearnerRecordCount: learners.length,
    OrgEmail: orgEmail,
    Learner: learners,
  }),
  read: readSubmitOutcome,
});
