import type { RecordOf } from './message';
import type { organisationFields } from './messages/organisation';

/** Who asks the LRS: the provider's credentials and the person at work. */
export interface LrsCredentials {
  readonly organisation:
    | { readonly kind: 'ukprn'; readonly ukprn: string }
    | { readonly kind: 'organisation-ref'; readonly organisationRef: string };
  /** Exactly 16 characters. */
  readonly orgPassword: string;
  /** The person who asks, kept by the LRS for its audit; 1 to 35 characters. */
  readonly userName: string;
  /** The number that the LRS gave the vendor of the software; the learning events ask for it. */
  readonly vendorId: number;
}

/** The fields with which a request of the learner register begins. */
export const organisationOf = ({
  organisation,
  orgPassword,
  userName,
}: LrsCredentials): RecordOf<typeof organisationFields> => ({
  OrganisationRef: organisation.kind === 'organisation-ref' ? organisation.organisationRef : null,
  UKPRN: organisation.kind === 'ukprn' ? organisation.ukprn : null,
  OrgPassword: orgPassword,
  UserName: userName,
});
