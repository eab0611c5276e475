import { ulnCheckDigit } from '../../lib/identifiers';
import type { LearningEvent } from '../../lib/lrs';
import { type HeldLearner, NUMBER_REFUSED } from './held-learner';
import { manyEvents, oneEvent, someEvents } from './sandbox-events';

/** Made-up people, each with something to show. docs/lrs-sandbox.md says what. */
export type Person = {
  readonly uln: number;
  readonly mergedInto?: number;
  readonly events?: readonly LearningEvent[];
} & Partial<HeldLearner['record']> &
  Pick<HeldLearner['record'], 'GivenName' | 'FamilyName' | 'DateOfBirth' | 'Gender'>;

/** A record of the register, with the rest made up. */
export const held = ({ uln, mergedInto, events = [], ...more }: Person): HeldLearner => ({
  record: {
    CreatedDate: '2021-05-25',
    LastUpdatedDate: '2024-02-11',
    ULN: uln,
    Title: null,
    MiddleOtherName: null,
    PreferredGivenName: null,
    PreviousFamilyName: null,
    FamilyNameAtAge16: null,
    SchoolAtAge16: 'Example Academy',
    LastKnownAddressLine1: '1 Example Street',
    LastKnownAddressLine2: null,
    LastKnownAddressTown: 'Leeds',
    LastKnownAddressCountyOrCity: 'West Yorkshire',
    LastKnownPostCode: 'LS1 4AP',
    DateOfAddressCapture: '2023-09-01',
    PlaceOfBirth: 'Leeds',
    EmailAddress: null,
    Nationality: 'GBR',
    ScottishCandidateNumber: null,
    VerificationType: '2',
    OtherVerificationDescription: null,
    TierLevel: '0',
    AbilityToShare: '1',
    LearnerStatus: '1',
    Notes: null,
    VersionNumber: 3,
    ...more,
  },
  mergedInto: mergedInto ?? null,
  events,
});

const people: readonly Person[] = [
  {
    uln: 9900000055,
    GivenName: 'Amara',
    FamilyName: 'Okafor',
    DateOfBirth: '2007-03-14',
    Gender: '2',
    events: someEvents,
  },
  {
    uln: 9900000063,
    GivenName: 'Benjamin',
    FamilyName: 'Adeyemi',
    DateOfBirth: '2006-11-02',
    Gender: '1',
    PreviousFamilyName: 'Cole',
    LastKnownPostCode: 'LS2 7HZ',
  },
  {
    uln: 9900000071,
    GivenName: 'Chloe',
    FamilyName: 'Evans',
    DateOfBirth: '2005-06-30',
    Gender: '2',
    events: oneEvent,
  },
  {
    uln: 9900000020,
    GivenName: 'Chloe',
    FamilyName: 'Evans',
    DateOfBirth: '2005-06-30',
    Gender: '2',
    LastKnownPostCode: 'M1 2AB',
    mergedInto: 9900000071,
  },
  {
    uln: 9900000039,
    GivenName: 'Sam',
    FamilyName: 'Taylor',
    DateOfBirth: '2004-01-19',
    Gender: '1',
    LastKnownPostCode: 'B1 1AA',
  },
  {
    uln: 9900000047,
    GivenName: 'Sam',
    FamilyName: 'Taylor',
    DateOfBirth: '2004-01-19',
    Gender: '2',
    LastKnownPostCode: 'B2 2BB',
  },
  {
    uln: 9900000098,
    GivenName: 'Grace',
    FamilyName: 'Hughes',
    DateOfBirth: '1998-09-09',
    Gender: '2',
    AbilityToShare: '2',
  },
  { uln: 9900000101, GivenName: 'Li', FamilyName: 'Ng', DateOfBirth: '2003-02-28', Gender: '9', AbilityToShare: '0' },
  {
    uln: 9900000004,
    GivenName: 'Zoë',
    FamilyName: 'Brontë-Müller',
    DateOfBirth: '2006-07-07',
    Gender: '2',
    SchoolAtAge16: 'St Mary & St John <Upper> School',
  },
  { uln: 9900000012, GivenName: 'Dana', FamilyName: 'Dropped', DateOfBirth: '2005-05-05', Gender: '2' },
];

const ines = { GivenName: 'Ines', FamilyName: 'Costa', DateOfBirth: '2004-08-15', Gender: '2' };

/** One for each answer of the learning events. */
const recordOwners: readonly Person[] = [
  {
    uln: 9900000209,
    GivenName: 'Priya',
    FamilyName: 'Raman',
    DateOfBirth: '2004-04-12',
    Gender: '2',
    events: manyEvents,
  },
  { uln: 9900000217, GivenName: 'Omar', FamilyName: 'Haddad', DateOfBirth: '2005-01-20', Gender: '1' },
  {
    uln: 9900000225,
    GivenName: 'Gwen',
    FamilyName: 'Parry',
    DateOfBirth: '1997-12-01',
    Gender: '2',
    AbilityToShare: '2',
  },
  { uln: 9900000233, GivenName: 'Rhys', FamilyName: 'Morgan', DateOfBirth: '2003-03-03', Gender: '1' },
  { uln: 9900000241, ...ines, mergedInto: 9900000268 },
  { uln: 9900000268, ...ines, events: oneEvent },
  { uln: 9900000276, GivenName: 'Una', FamilyName: NUMBER_REFUSED, DateOfBirth: '2006-10-10', Gender: '2' },
];

const FIRST_OF_MANY = 990000050;
const MANY = 11;

/** One more than the LRS shows. */
const many = Array.from({ length: MANY * 2 }, (_, place) => FIRST_OF_MANY + place)
  .flatMap((firstNine) => {
    const digit = ulnCheckDigit(firstNine);
    return digit === null ? [] : [firstNine * 10 + digit];
  })
  .slice(0, MANY)
  .map(
    (uln, place): Person => ({
      uln,
      GivenName: 'Jo',
      FamilyName: 'Smith',
      DateOfBirth: '2006-01-01',
      Gender: '2',
      LastKnownPostCode: `YO${place + 1} 1AA`,
      SchoolAtAge16: `Example School ${place + 1}`,
    }),
  );

/** Whom the register knows when a sandbox starts. */
export const sandboxLearners: readonly HeldLearner[] = [...people, ...recordOwners, ...many].map(held);
