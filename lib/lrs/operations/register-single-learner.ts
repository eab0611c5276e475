import { organisationOf } from '../credentials';
import type { LearnerToRegister } from '../messages/learner';
import { verificationProblems } from '../messages/other-verification';
import { registerLearner } from '../messages/requests';
import { defineOperation } from '../operation';
import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { fieldsOf } from '../read-record';
import type { XmlTree } from '../xml-tree';

/** What a registration ends in. `refused` has four reasons, which the LRS does not tell apart: find again to know. */
export type RegisterOutcome =
  | { readonly kind: 'registered'; readonly uln: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'insufficient-data' }
  | UnknownCode;

const readOutcome = (answer: XmlTree): RegisterOutcome => {
  const fields = fieldsOf(answer);
  const code = readCode(fields);
  switch (code) {
    case 'WSRC0005':
      return { kind: 'registered', uln: fields.neededUln('ULN') };
    case 'WSRC0021':
      return { kind: 'refused' };
    case 'WSRC0015':
      return { kind: 'insufficient-data' };
    default:
      return unknownCode(code);
  }
};

/**
 * Registers a new learner, after a search for the same five details by the same organisation. Never to be sent twice: when
 * the answer is lost, search again. WSDL: LearnerService, registerSingleLearner.
 */
export const registerSingleLearner = defineOperation({
  name: 'registerSingleLearner',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'changes',
  message: registerLearner,
  answer: 'RegisterLearnerResponse',
  fill: (learner: LearnerToRegister, credentials) => ({ ...organisationOf(credentials), Learner: learner }),
  alsoWrong: verificationProblems,
  read: readOutcome,
});
