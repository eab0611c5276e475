import { organisationOf } from '../credentials';
import { type BatchWaiting, readBatchOutput } from '../messages/batch-outcome';
import { getSubmitBatchOutput } from '../messages/requests';
import { defineOperation } from '../operation';
import { childrenOf, fieldsOf } from '../read-record';
import type { XmlTree } from '../xml-tree';

/** One learner of a finished batch. The meaning of the return codes is not public, so they are kept as they come. */
export interface RegisteredInBatch {
  readonly ULN: number | null;
  readonly MISIdentifier: string | null;
  readonly GivenName: string;
  readonly FamilyName: string;
  readonly ReturnCode: string;
}

/** The result of a registration batch, or how it stands. */
export type BatchRegistrationOutcome =
  | {
      readonly kind: 'finished';
      readonly newLearners: number | null;
      readonly existsUpdated: number | null;
      readonly possibleMatches: number | null;
      readonly notFound: number | null;
      readonly rejected: number | null;
      readonly learners: readonly RegisteredInBatch[];
    }
  | BatchWaiting;

const readRegistered = (learner: XmlTree): RegisteredInBatch => {
  const fields = fieldsOf(learner);
  return {
    ULN: fields.uln('ULN'),
    MISIdentifier: fields.text('MISIdentifier'),
    GivenName: fields.neededText('GivenName'),
    FamilyName: fields.neededText('FamilyName'),
    ReturnCode: fields.neededText('ReturnCode'),
  };
};

/** Asks for the result of a registration batch. WSDL: LearnerService, getBatchRegistrationOutput. */
export const getBatchRegistrationOutput = defineOperation({
  name: 'getBatchRegistrationOutput',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message: getSubmitBatchOutput,
  answer: 'GetSubmitBatchOutputResponse',
  fill: (jobId: number, credentials) => ({ ...organisationOf(credentials), JobID: jobId }),
  read: (answer): BatchRegistrationOutcome =>
    readBatchOutput(answer, (fields) => ({
      kind: 'finished' as const,
      newLearners: fields.count('NewLearnersCount'),
      existsUpdated: fields.count('ExistsUpdatedLearnersCount'),
      possibleMatches: fields.count('PossibleMatchLearnersCount'),
      notFound: fields.count('LearnersNotFoundCount'),
      rejected: fields.count('RejectedLearnersCount'),
      learners: childrenOf(answer, 'Learner').map(readRegistered),
    })),
});
