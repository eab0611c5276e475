import type { PortalPerson } from '@/lib/features/lrs-portal';
import type { PortalLearner, PortalResult } from '@/lib/lrs';

/** A learner who may stand in a file for the portal, unless said otherwise. */
export const aPortalPerson = (
  number = 1,
  details: Partial<PortalPerson['details']> = {},
  uln: number | null = null,
): PortalPerson => ({
  number,
  uln,
  details: {
    GivenName: 'Nia',
    FamilyName: 'Newcomer',
    PreferredGivenName: null,
    FamilyNameAtAge16: null,
    LastKnownAddressLine1: '1 Example Street',
    LastKnownAddressLine2: null,
    LastKnownAddressTown: 'Cardiff',
    LastKnownAddressCountyOrCity: null,
    LastKnownPostCode: 'CF10 1AA',
    DateOfBirth: '2008-08-08',
    PlaceOfBirth: null,
    EmailAddress: null,
    Gender: '2',
    Nationality: null,
    ScottishCandidateNumber: null,
    AbilityToShare: null,
    VerificationType: null,
    OtherVerificationDescription: null,
    Notes: null,
    ...details,
  },
});

export const aPortalLearner = (more: Partial<PortalLearner> = {}): PortalLearner => ({
  ULN: null,
  MISIdentifier: 'M000001',
  Title: null,
  GivenName: 'Nia',
  PreferredGivenName: null,
  MiddleOtherName: null,
  FamilyName: 'Newcomer',
  PreviousFamilyName: null,
  FamilyNameAtAge16: null,
  SchoolAtAge16: null,
  LastKnownAddressLine1: null,
  LastKnownAddressLine2: null,
  LastKnownAddressTown: null,
  LastKnownAddressCountyOrCity: null,
  LastKnownPostCode: 'CF10 1AA',
  DateOfAddressCapture: null,
  DateOfBirth: '2008-08-08',
  PlaceOfBirth: null,
  EmailAddress: null,
  Gender: '2',
  Nationality: null,
  ScottishCandidateNumber: null,
  AbilityToShare: '0',
  VerificationType: '0',
  OtherVerificationDescription: null,
  Notes: null,
  ...more,
});

/** The portal's answer for Nia. */
export const aPortalResult = (more: Partial<PortalResult> = {}): PortalResult => ({
  line: 2,
  misIdentifier: 'M000001',
  uln: '9900000306',
  returnCode: 'RC001',
  familyName: 'Newcomer',
  givenName: 'Nia',
  dateOfBirth: '2008-08-08',
  ...more,
});
