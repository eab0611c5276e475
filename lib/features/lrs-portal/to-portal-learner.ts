import { learnerIdentifier } from '@/lib/identifiers';
import type { PortalLearner } from '@/lib/lrs';
import type { PortalPerson } from './ports';

const NOT_PROVIDED = '0';
const NOTICE_NOT_SEEN = '0';

/**
 * A learner of ours as a row of the file. Our own identifier goes with them, since its letter survives a spreadsheet, which takes
 * leading noughts off a LearnRefNumber. What nobody has said of evidence and privacy notice is sent as not provided, not seen.
 */
export const toPortalLearner = ({ number, details }: PortalPerson): PortalLearner => ({
  ULN: null,
  MISIdentifier: learnerIdentifier(number),
  Title: null,
  GivenName: details.GivenName ?? '',
  PreferredGivenName: details.PreferredGivenName,
  MiddleOtherName: null,
  FamilyName: details.FamilyName ?? '',
  PreviousFamilyName: null,
  FamilyNameAtAge16: details.FamilyNameAtAge16,
  SchoolAtAge16: null,
  LastKnownAddressLine1: details.LastKnownAddressLine1,
  LastKnownAddressLine2: details.LastKnownAddressLine2,
  LastKnownAddressTown: details.LastKnownAddressTown,
  LastKnownAddressCountyOrCity: details.LastKnownAddressCountyOrCity,
  LastKnownPostCode: details.LastKnownPostCode ?? '',
  DateOfAddressCapture: null,
  DateOfBirth: details.DateOfBirth ?? '',
  PlaceOfBirth: details.PlaceOfBirth,
  EmailAddress: details.EmailAddress,
  Gender: details.Gender ?? '',
  Nationality: details.Nationality,
  ScottishCandidateNumber: details.ScottishCandidateNumber,
  AbilityToShare: details.AbilityToShare ?? NOTICE_NOT_SEEN,
  VerificationType: details.VerificationType ?? NOT_PROVIDED,
  OtherVerificationDescription: details.OtherVerificationDescription,
  Notes: details.Notes,
});
