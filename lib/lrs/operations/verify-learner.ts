import { organisationOf } from '../credentials';
import type { LearnerToVerify } from '../messages/learner';
import { verifyLearner as message } from '../messages/requests';
import { readVerifyOutcome } from '../messages/verified-learner';
import { defineOperation } from '../operation';
import { onlyChildOf } from '../read-record';

/** Checks a ULN against names, and date of birth and gender where known. WSDL: LearnerService, verifyLearner. */
export const verifyLearner = defineOperation({
  name: 'verifyLearner',
  path: '/LearnerService.svc',
  soapAction: 'http://tempuri.org/LearnerPortType/verifyLearner',
  effect: 'reads',
  message,
  answer: 'VerifyLearnerResponse',
  fill: (learner: LearnerToVerify, credentials) => ({ ...organisationOf(credentials), LearnerToVerify: learner }),
  read: (answer, { ULN }) => readVerifyOutcome(onlyChildOf(answer, 'VerifiedLearner'), ULN),
});
