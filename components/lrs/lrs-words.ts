import type { ComparedField, LrsLearner, SearchField } from '@/lib/features/lrs/schema';
import { formatDate } from '../ui/format-instant';

type RecordField = keyof LrsLearner;

/** What the fields of the LRS are called on screen; those of the Edit window as its users know them. */
export const fieldNames: Readonly<Record<RecordField, string>> = {
  ULN: 'ULN',
  Title: 'Title',
  GivenName: 'Given Name',
  MiddleOtherName: 'Middle or other names',
  FamilyName: 'Family Name',
  PreferredGivenName: 'Preferred Name',
  PreviousFamilyName: 'Previous Family Name',
  FamilyNameAtAge16: 'Family Name at 16',
  SchoolAtAge16: 'School at 16',
  DateOfBirth: 'Date of Birth',
  PlaceOfBirth: 'Place of Birth',
  Gender: 'Gender',
  Nationality: 'Nationality',
  EmailAddress: 'E-mail address',
  LastKnownAddressLine1: 'Address line 1',
  LastKnownAddressLine2: 'Address line 2',
  LastKnownAddressTown: 'Town',
  LastKnownAddressCountyOrCity: 'County or city',
  LastKnownPostCode: 'Last known postcode',
  DateOfAddressCapture: 'Date of address capture',
  ScottishCandidateNumber: 'Scottish Candidate Number',
  VerificationType: 'Verification Type',
  OtherVerificationDescription: 'What was seen instead',
  AbilityToShare: 'Ability to Share',
  Notes: 'Provider Notes',
  MasterSubstituted: 'Stands in for a linked record',
  LinkedULNs: 'Linked ULNs',
  TierLevel: 'Tier level',
  LearnerStatus: 'Learner status',
  CreatedDate: 'Created at the LRS',
  LastUpdatedDate: 'Last updated at the LRS',
  VersionNumber: 'Version',
};

export const genders = { '0': 'Not known', '1': 'Male', '2': 'Female', '9': 'Not specified' } as const;

export const verificationTypes = {
  '0': 'Not provided',
  '1': 'Relationship with school',
  '2': 'Passport',
  '3': 'Driving licence',
  '4': 'ID card or other national identification',
  '5': 'National Insurance card',
  '6': 'Certificate of entitlement to funding',
  '7': 'Bank, credit or debit card',
  '999': 'Other',
} as const;

export const abilitiesToShare = {
  '1': 'Privacy Notice Seen',
  '0': 'Privacy Notice not Seen',
  '2': 'Opted out of sharing, before May 2018',
} as const;

const codes: Partial<Readonly<Record<RecordField, Readonly<Record<string, string>>>>> = {
  Gender: genders,
  VerificationType: verificationTypes,
  AbilityToShare: abilitiesToShare,
};

const DATES: readonly RecordField[] = ['DateOfBirth', 'DateOfAddressCapture', 'CreatedDate', 'LastUpdatedDate'];
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}/;

/** A value as it is read: a code in words, a date in full. What has no words stays as the LRS wrote it. */
export const valueWords = (field: RecordField, value: string): string => {
  if (DATES.includes(field) && PLAIN_DATE.test(value)) return formatDate(value.slice(0, 10));
  const known = codes[field];
  return known && Object.hasOwn(known, value) ? (known[value] ?? value) : value;
};

export const comparedName = (field: ComparedField | SearchField): string => fieldNames[field];
