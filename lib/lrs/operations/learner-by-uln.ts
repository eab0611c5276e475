import { organisationOf } from '../credentials';
import { type FindType, readFindOutcome } from '../messages/find-outcome';
import { findLearnerByUln } from '../messages/requests';
import { defineOperation } from '../operation';

/** Both names are needed beside the number. */
export interface LearnerByUlnInput {
  readonly findType: FindType;
  readonly ULN: number;
  readonly FamilyName: string;
  readonly GivenName: string;
}

/** Finds the record of a ULN. WSDL: LearnerService, learnerByULN. */
export const learnerByUln = defineOperation({
  name: 'learnerByULN',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message: findLearnerByUln,
  answer: 'FindLearnerResponse',
  fill: ({ findType, ...learner }: LearnerByUlnInput, credentials) => ({
    FindType: findType,
    ...organisationOf(credentials),
    ...learner,
  }),
  read: (answer, { findType, ULN }) => readFindOutcome(answer, { findType, uln: ULN }),
});
