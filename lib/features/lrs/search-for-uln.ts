import { parseTypedDate } from '@/lib/identifiers';
import type { FindOutcome } from '@/lib/lrs';
import { err, ok, type Result } from '@/lib/result';
import { findByDemographics } from './find-lrs-learner';
import {
  type AskRefusal,
  purposes,
  type SearchAnswer,
  type SearchDetails,
  type SearchForUlnInput,
} from './learner-schema';
import { openPerson, subjectOf } from './open-person';
import type { LrsNeeds } from './ports';

const given = (text: string): string | null => text.trim() || null;

/** What was typed, as the LRS wants it. A date that is none stays as it is, and is refused by its name. */
const toDemographics = (details: SearchDetails) => ({
  FamilyName: details.FamilyName.trim(),
  GivenName: details.GivenName.trim(),
  DateOfBirth: parseTypedDate(details.DateOfBirth) ?? details.DateOfBirth,
  Gender: details.Gender,
  LastKnownPostCode: details.LastKnownPostCode.trim(),
  PreviousFamilyName: given(details.PreviousFamilyName),
  SchoolAtAge16: given(details.SchoolAtAge16),
  PlaceOfBirth: given(details.PlaceOfBirth),
  EmailAddress: given(details.EmailAddress),
});

const answerOf = (outcome: FindOutcome): Result<SearchAnswer, AskRefusal> => {
  switch (outcome.kind) {
    case 'exact':
    case 'linked':
      return ok({ kind: 'found', isExact: true, learners: [outcome.learner] });
    case 'possible':
      return ok({ kind: 'found', isExact: false, learners: outcome.learners });
    case 'no-match':
      return ok({ kind: 'none' });
    case 'too-many':
      return ok({ kind: 'too-many' });
    case 'insufficient-data':
      return err({ kind: 'insufficient-data' });
    case 'unknown-code':
      return err({ kind: 'unknown-code', code: outcome.code });
    case 'checked':
      throw new Error('The search asked for the learners themselves.');
  }
};

/** Searches the LRS for a learner by who they are. */
export const searchForUln = async (
  needs: LrsNeeds,
  { learner, purpose, details }: SearchForUlnInput,
): Promise<Result<SearchAnswer, AskRefusal>> => {
  const person = await openPerson(needs, learner);
  if (!person.ok) return person;
  const why = { subject: subjectOf(learner), purpose: purposes[purpose] };
  const found = await findByDemographics(needs, toDemographics(details), why);
  return found.ok ? answerOf(found.value) : found;
};
