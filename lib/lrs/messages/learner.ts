import { mandatory, nillable, omittable, type RecordOf } from '../message';
import * as types from '../value-types';

/** A learner as it is registered. Schema: LearnerToRegister. */
export const learnerToRegister = {
  Title: omittable(types.name),
  GivenName: mandatory(types.nameNonEmpty),
  MiddleOtherName: omittable(types.name),
  FamilyName: mandatory(types.nameNonEmpty),
  PreferredGivenName: omittable(types.name),
  PreviousFamilyName: omittable(types.name),
  FamilyNameAtAge16: omittable(types.name),
  SchoolAtAge16: omittable(types.schoolName),
  LastKnownAddressLine1: omittable(types.address),
  LastKnownAddressLine2: omittable(types.address),
  LastKnownAddressTown: omittable(types.address),
  LastKnownAddressCountyOrCity: omittable(types.address),
  LastKnownPostCode: mandatory(types.postCode),
  DateOfAddressCapture: omittable(types.dateOrEmpty),
  DateOfBirth: mandatory(types.date),
  PlaceOfBirth: omittable(types.name),
  Gender: mandatory(types.gender),
  EmailAddress: omittable(types.email),
  Nationality: omittable(types.nationality),
  ScottishCandidateNumber: omittable(types.scottishCandidateNumber),
  VerificationType: mandatory(types.verificationType),
  OtherVerificationDescription: omittable(types.otherVerification),
  AbilityToShare: mandatory(types.abilityToShare),
  Notes: omittable(types.notes),
};

/** The names of the fields that a registration fills and an update replaces, in the order of the schema. */
export const registeredFields = Object.keys(learnerToRegister) as readonly (keyof typeof learnerToRegister)[];

/** A learner as the register is to have it from now on. Schema: LearnerToUpdate. */
export const learnerToUpdate = {
  ...learnerToRegister,
  ULN: mandatory(types.uln),
  VersionNumber: mandatory(types.versionNumber),
};

/** A learner of a registration batch; the order is not that of LearnerToRegister. Schema: BatchLearner. */
export const batchLearner = {
  ULN: omittable(types.ulnOrEmpty),
  MISIdentifier: omittable(types.misIdentifier),
  Title: omittable(types.name),
  GivenName: mandatory(types.nameNonEmpty),
  PreferredGivenName: omittable(types.name),
  MiddleOtherName: omittable(types.name),
  FamilyName: mandatory(types.nameNonEmpty),
  PreviousFamilyName: omittable(types.name),
  FamilyNameAtAge16: omittable(types.name),
  SchoolAtAge16: omittable(types.schoolName),
  LastKnownAddressLine1: omittable(types.address),
  LastKnownAddressLine2: omittable(types.address),
  LastKnownAddressTown: omittable(types.address),
  LastKnownAddressCountyOrCity: omittable(types.address),
  LastKnownPostCode: omittable(types.postCodeOrEmpty),
  DateOfAddressCapture: omittable(types.dateOrEmpty),
  DateOfBirth: omittable(types.dateOrEmpty),
  PlaceOfBirth: omittable(types.name),
  EmailAddress: omittable(types.email),
  Gender: omittable(types.genderOrEmpty),
  Nationality: omittable(types.nationality),
  ScottishCandidateNumber: omittable(types.scottishCandidateNumber),
  AbilityToShare: omittable(types.abilityToShare),
  VerificationType: omittable(types.verificationType),
  OtherVerificationDescription: omittable(types.otherVerification),
  Notes: omittable(types.notes),
};

/** What a ULN is checked against. Schema: MIAPLearnerToVerify. */
export const learnerToVerify = {
  ULN: mandatory(types.uln),
  FamilyName: mandatory(types.nameNonEmpty),
  GivenName: mandatory(types.nameNonEmpty),
  DateOfBirth: nillable(types.dateOrEmpty),
  Gender: nillable(types.genderOrEmpty),
};

/** A learner of a verification batch. Schema: MIAPBatchLearnerToVerify. */
export const batchLearnerToVerify = { MISIdentifier: omittable(types.misIdentifier), ...learnerToVerify };

export type LearnerToRegister = RecordOf<typeof learnerToRegister>;
export type LearnerToUpdate = RecordOf<typeof learnerToUpdate>;
export type BatchLearner = RecordOf<typeof batchLearner>;
export type LearnerToVerify = RecordOf<typeof learnerToVerify>;
export type BatchLearnerToVerify = RecordOf<typeof batchLearnerToVerify>;
