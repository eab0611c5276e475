import type {
  BatchLearner,
  BatchLearnerToVerify,
  LearnerByDemographicsInput,
  LearnerToRegister,
  LearnerToUpdate,
  LrsLearner,
} from '@/lib/lrs';

export const ULN = 9900000055;
export const MASTER_ULN = 9900000071;

/** A made-up learner with what the LRS insists on and nothing else. */
export const aLearnerToRegister = (more: Partial<LearnerToRegister> = {}): LearnerToRegister => ({
  Title: null,
  GivenName: 'Amara',
  MiddleOtherName: null,
  FamilyName: 'Okafor',
  PreferredGivenName: null,
  PreviousFamilyName: null,
  FamilyNameAtAge16: null,
  SchoolAtAge16: null,
  LastKnownAddressLine1: null,
  LastKnownAddressLine2: null,
  LastKnownAddressTown: null,
  LastKnownAddressCountyOrCity: null,
  LastKnownPostCode: 'LS1 4AP',
  DateOfAddressCapture: null,
  DateOfBirth: '2007-03-14',
  PlaceOfBirth: null,
  Gender: '2',
  EmailAddress: null,
  Nationality: null,
  ScottishCandidateNumber: null,
  VerificationType: '2',
  OtherVerificationDescription: null,
  AbilityToShare: '1',
  Notes: null,
  ...more,
});

/** The same with every field filled. */
const aFullLearnerToRegister = (more: Partial<LearnerToRegister> = {}): LearnerToRegister =>
  aLearnerToRegister({
    Title: 'Miss',
    MiddleOtherName: 'Ngozi',
    PreferredGivenName: 'Ama',
    PreviousFamilyName: "O'Brien",
    FamilyNameAtAge16: 'Okafor',
    SchoolAtAge16: 'St Mary & St John <Upper> School',
    LastKnownAddressLine1: '1 Example Street',
    LastKnownAddressLine2: 'Flat 2',
    LastKnownAddressTown: 'Leeds',
    LastKnownAddressCountyOrCity: 'West Yorkshire',
    DateOfAddressCapture: '2026-09-01',
    PlaceOfBirth: 'Leeds',
    EmailAddress: 'amara.okafor@example.com',
    Nationality: 'GBR',
    ScottishCandidateNumber: '123456789',
    VerificationType: '999',
    OtherVerificationDescription: 'Citizen card seen',
    Notes: 'Two\nlines',
    ...more,
  });

export const aLearnerToUpdate = (more: Partial<LearnerToUpdate> = {}): LearnerToUpdate => ({
  ...aFullLearnerToRegister(),
  ULN,
  VersionNumber: 3,
  ...more,
});

export const someDemographics = (more: Partial<LearnerByDemographicsInput> = {}): LearnerByDemographicsInput => ({
  findType: 'FUL',
  FamilyName: 'Okafor',
  GivenName: 'Amara',
  DateOfBirth: '2007-03-14',
  Gender: '2',
  LastKnownPostCode: 'LS1 4AP',
  PreviousFamilyName: null,
  SchoolAtAge16: null,
  PlaceOfBirth: null,
  EmailAddress: null,
  ...more,
});

/** A learner of a batch: the same fields in another order, some of which may be missing. */
export const aBatchLearner = (more: Partial<BatchLearner> = {}): BatchLearner => ({
  ULN: null,
  MISIdentifier: 'M000042',
  ...aFullLearnerToRegister(),
  ...more,
});

export const aBatchLearnerToVerify = (more: Partial<BatchLearnerToVerify> = {}): BatchLearnerToVerify => ({
  MISIdentifier: 'M000042',
  ULN,
  FamilyName: 'Okafor',
  GivenName: 'Amara',
  DateOfBirth: '2007-03-14',
  Gender: null,
  ...more,
});

/** A record as the LRS holds it. */
export const anLrsLearner = (more: Partial<LrsLearner> = {}): LrsLearner => ({
  CreatedDate: '2021-05-25',
  LastUpdatedDate: '2024-02-11',
  ULN,
  MasterSubstituted: false,
  ...aFullLearnerToRegister(),
  TierLevel: '0',
  LearnerStatus: '1',
  LinkedULNs: [],
  VersionNumber: 3,
  ...more,
});
