import { organisationOf } from '../credentials';
import { LrsProtocolError } from '../errors';
import { type BatchWaiting, readBatchOutput } from '../messages/batch-outcome';
import { getVerifyBatchOutput as message } from '../messages/requests';
import { readVerifyOutcome, type VerifyOutcome } from '../messages/verified-learner';
import { defineOperation } from '../operation';
import { childrenOf, fieldsOf } from '../read-record';
import type { XmlTree } from '../xml-tree';

const LEARNERS_MAX = 5000;

/** One learner of a finished batch: our own identifier of it, the number that was checked, and what was found. */
export interface VerifiedInBatch {
  readonly MISIdentifier: string | null;
  readonly SearchedULN: number;
  readonly outcome: VerifyOutcome;
}

/** The result of a verification batch, or how it stands. */
export type VerifyBatchOutcome =
  | { readonly kind: 'finished'; readonly learners: readonly VerifiedInBatch[] }
  | BatchWaiting;

const readVerified = (verified: XmlTree): VerifiedInBatch => {
  const fields = fieldsOf(verified);
  const SearchedULN = fields.neededUln('SearchedULN');
  return {
    MISIdentifier: fields.text('MISIdentifier'),
    SearchedULN,
    outcome: readVerifyOutcome(verified, SearchedULN),
  };
};

/** Asks for the result of a verification batch. WSDL: LearnerService, getVerifyBatchOutput. */
export const getVerifyBatchOutput = defineOperation({
  name: 'getVerifyBatchOutput',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message,
  answer: 'GetVerifyBatchOutputResponse',
  fill: (jobId: number, credentials) => ({ ...organisationOf(credentials), JobID: jobId }),
  read: (answer): VerifyBatchOutcome =>
    readBatchOutput(answer, () => {
      const verified = childrenOf(answer, 'VerifiedLearner');
      if (verified.length > LEARNERS_MAX) throw new LrsProtocolError('too-large', 'VerifiedLearner');
      return { kind: 'finished' as const, learners: verified.map(readVerified) };
    }),
});
