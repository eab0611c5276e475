import { organisationOf } from '../credentials';
import { type FindType, readFindOutcome } from '../messages/find-outcome';
import { findLearnerByDemographics } from '../messages/requests';
import { defineOperation } from '../operation';

/** Five details that are needed and four that narrow the search; dates as YYYY-MM-DD, gender 0, 1, 2 or 9. */
export interface LearnerByDemographicsInput {
  readonly findType: FindType;
  readonly FamilyName: string;
  readonly GivenName: string;
  readonly DateOfBirth: string;
  readonly Gender: string;
  readonly LastKnownPostCode: string;
  readonly PreviousFamilyName: string | null;
  readonly SchoolAtAge16: string | null;
  readonly PlaceOfBirth: string | null;
  readonly EmailAddress: string | null;
}

/** Finds learners by who they are. WSDL: LearnerService, learnerByDemographics. */
export const learnerByDemographics = defineOperation({
  name: 'learnerByDemographics',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message: findLearnerByDemographics,
  answer: 'FindLearnerResponse',
  fill: ({ findType, ...learner }: LearnerByDemographicsInput, credentials) => ({
    FindType: findType,
    ...organisationOf(credentials),
    ...learner,
  }),
  read: (answer, { findType }) => readFindOutcome(answer, { findType, uln: null }),
});
