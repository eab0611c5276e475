import { isUln } from '@/lib/identifiers';
import type { DetailField, DetailProblem, LrsDetails } from './learner-schema';

/** The LRS's limits. Source: the department's MIAP learner schema. */
const LENGTH_MAX: Readonly<Record<DetailField, number>> = {
  PlaceOfBirth: 35,
  PreferredGivenName: 35,
  FamilyNameAtAge16: 35,
  ScottishCandidateNumber: 9,
  Nationality: 3,
  VerificationType: 3,
  OtherVerificationDescription: 255,
  AbilityToShare: 1,
  Notes: 4_000,
};
const OTHER_VERIFICATION = '999';

const NAMES: Readonly<Record<DetailField, string>> = {
  PlaceOfBirth: 'Place of Birth',
  PreferredGivenName: 'Preferred Name',
  FamilyNameAtAge16: 'Family Name at 16',
  ScottishCandidateNumber: 'Scottish Candidate Number',
  Nationality: 'Nationality',
  VerificationType: 'Verification Type',
  OtherVerificationDescription: 'What was seen instead',
  AbilityToShare: 'Ability to Share',
  Notes: 'Provider Notes',
};

const FORMS: Partial<Readonly<Record<DetailField, readonly [RegExp, string]>>> = {
  ScottishCandidateNumber: [/^\d{9}$/, 'Scottish Candidate Number has nine digits.'],
  Nationality: [/^[A-Za-z]{3}$/, 'Nationality is a code of three letters, such as GBR.'],
  VerificationType: [/^([0-7]|999)$/, 'Choose a Verification Type from the list.'],
  AbilityToShare: [/^[012]$/, 'Choose an Ability to Share from the list.'],
};

const problemOf = (field: DetailField, value: string): readonly DetailProblem[] => {
  const [form, message] = FORMS[field] ?? [];
  if (form && !form.test(value)) return [{ field, message: message ?? '' }];
  const most = LENGTH_MAX[field];
  return [...value].length > most
    ? [{ field, message: `${NAMES[field]} is too long: the LRS takes ${most} characters.` }]
    : [];
};

/** What the LRS would not take of the details of a learner. */
export const detailProblems = (details: LrsDetails): readonly DetailProblem[] => {
  const fields = Object.entries(details) as [DetailField, string | null][];
  const wrong = fields.flatMap(([field, value]) => (value === null ? [] : problemOf(field, value)));
  const isUnexplained =
    details.VerificationType === OTHER_VERIFICATION && details.OtherVerificationDescription === null;
  if (!isUnexplained) return wrong;
  return [...wrong, { field: 'OtherVerificationDescription', message: 'Say what was seen instead.' }];
};

/** A number that was typed: null for none, or what is wrong with it. */
export const readTypedUln = (text: string): number | null | DetailProblem => {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return null;
  return /^\d{10}$/.test(digits) && isUln(Number(digits))
    ? Number(digits)
    : { field: 'ULN', message: 'This is no ULN: it has ten digits, of which the last checks the others.' };
};
