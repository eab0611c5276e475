import { parseTypedDate } from '@/lib/identifiers';
import type { LearnerToRegister, LrsLearner } from '@/lib/lrs';
import { ok, type Result } from '@/lib/result';
import { findByUln } from './find-lrs-learner';
import { type LrsDetails, purposes, type RegisterUlnInput, type RegisterUlnRefusal } from './learner-schema';
import { linkRecord } from './link-record';
import { openPerson, saveIn, subjectOf } from './open-person';
import type { LrsPerson } from './people-ports';
import type { LrsNeeds } from './ports';
import { registerLrsLearner } from './register-lrs-learner';

const given = (text: string): string | null => text.trim() || null;

const detailsOf = ({ link }: LrsPerson, { details }: RegisterUlnInput): LrsDetails => ({
  ...link.details,
  VerificationType: details.VerificationType,
  OtherVerificationDescription: given(details.OtherVerificationDescription),
  AbilityToShare: details.AbilityToShare,
});

const learnerToRegister = (person: LrsPerson, input: RegisterUlnInput): LearnerToRegister => {
  const { FamilyName, GivenName, DateOfBirth, Gender, LastKnownPostCode } = input.details;
  const details = detailsOf(person, input);
  return {
    Title: null,
    GivenName: GivenName.trim(),
    MiddleOtherName: null,
    FamilyName: FamilyName.trim(),
    PreferredGivenName: details.PreferredGivenName,
    PreviousFamilyName: null,
    FamilyNameAtAge16: details.FamilyNameAtAge16,
    SchoolAtAge16: null,
    LastKnownAddressLine1: null,
    LastKnownAddressLine2: null,
    LastKnownAddressTown: null,
    LastKnownAddressCountyOrCity: null,
    LastKnownPostCode: LastKnownPostCode.trim(),
    DateOfAddressCapture: null,
    DateOfBirth: parseTypedDate(DateOfBirth) ?? DateOfBirth,
    PlaceOfBirth: details.PlaceOfBirth,
    Gender,
    EmailAddress: null,
    Nationality: details.Nationality,
    ScottishCandidateNumber: details.ScottishCandidateNumber,
    VerificationType: details.VerificationType ?? '',
    OtherVerificationDescription: details.OtherVerificationDescription,
    AbilityToShare: details.AbilityToShare ?? '',
    Notes: details.Notes,
  };
};

const readBack = async (
  needs: LrsNeeds,
  { FamilyName, GivenName }: LearnerToRegister,
  uln: number,
  why: { readonly subject: string; readonly purpose: string },
): Promise<LrsLearner | null> => {
  const found = await findByUln(needs, { ULN: uln, FamilyName, GivenName }, why);
  return found.ok && found.value.kind === 'exact' ? found.value.learner : null;
};

/** Registers a learner whom the LRS does not have, and puts the new number on them. */
export const registerUln = async (
  needs: LrsNeeds,
  input: RegisterUlnInput,
): Promise<Result<number, RegisterUlnRefusal>> => {
  const opened = await openPerson(needs, input.learner);
  if (!opened.ok) return opened;
  const person = opened.value;
  const learner = learnerToRegister(person, input);
  const why = { subject: subjectOf(input.learner), purpose: purposes[input.purpose] };
  const registered = await registerLrsLearner(needs, { ...why, learner, othersSeen: input.othersSeen });
  if (!registered.ok) return registered;
  const { uln } = registered.value;
  const record = await readBack(needs, learner, uln, why);
  const entry = { action: 'lrs:link-registered', reason: why.purpose };
  // The number is the learner's even if the record could not be read back: verifying does that later.
  const link = { ...person.link, details: detailsOf(person, input), record: null, fetchedAt: null, check: null };
  const at = needs.clock.now();
  const kept =
    record === null
      ? await needs.transaction((stores) => saveIn(stores, person, { uln, link, at }, { ...entry, fields: ['ULN'] }))
      : await linkRecord(needs, { ...person, link }, record, entry);
  return kept.ok ? ok(uln) : kept;
};
