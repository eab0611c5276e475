import { organisationOf } from '../credentials';
import type { LearnerToUpdate } from '../messages/learner';
import { verificationProblems } from '../messages/other-verification';
import { updateLearner } from '../messages/requests';
import { defineOperation } from '../operation';
import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { fieldsOf } from '../read-record';

const OUTCOMES = {
  WSRC0006: 'updated',
  WSRC0013: 'stale-version',
  WSRC0014: 'ability-to-share-refused',
  WSRC0015: 'insufficient-data',
  WSRC0019: 'uln-not-found',
  WSRC0020: 'nothing-changed',
} as const;

/** What an update ends in. `stale-version`: somebody changed the record since it was read. */
export type UpdateOutcome = { readonly kind: (typeof OUTCOMES)[keyof typeof OUTCOMES] } | UnknownCode;

const isCode = (code: string): code is keyof typeof OUTCOMES => Object.hasOwn(OUTCOMES, code);

/**
 * Replaces a learner's record; every value that is to stay must be sent, since nobody has said that the LRS keeps what is
 * left out. Never to be sent twice: when the answer is lost, read the record. WSDL: LearnerService, updateSingleLearner.
 */
export const updateSingleLearner = defineOperation({
  name: 'updateSingleLearner',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'changes',
  message: updateLearner,
  answer: 'UpdateLearnerResponse',
  fill: (learner: LearnerToUpdate, credentials) => ({ ...organisationOf(credentials), Learner: learner }),
  alsoWrong: verificationProblems,
  read: (answer): UpdateOutcome => {
    const code = readCode(fieldsOf(answer));
    return isCode(code) ? { kind: OUTCOMES[code] } : unknownCode(code);
  },
});
