import { type Learner, newRecord, year2526 } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import { manyEvents } from '@/scripts/lrs-sandbox/sandbox-events';
import { expectOk } from './import-file';
import { daysAgo } from './past';

type Person = Pick<Learner, 'FamilyName' | 'GivenNames' | 'DateOfBirth' | 'Sex' | 'Postcode'> & {
  readonly ULN: number;
};

const noDetails = {
  PlaceOfBirth: null,
  PreferredGivenName: null,
  FamilyNameAtAge16: null,
  ScottishCandidateNumber: null,
  Nationality: null,
  VerificationType: null,
  OtherVerificationDescription: null,
  AbilityToShare: null,
  Notes: null,
};

const aPerson = (name: readonly [string, string], DateOfBirth: string, Sex: 'F' | 'M', ULN: number): Person => ({
  GivenNames: name[0],
  FamilyName: name[1],
  DateOfBirth,
  Sex,
  Postcode: 'LS1 4AP',
  ULN,
});

const priya = aPerson(['Priya', 'Raman'], '2004-04-12', 'F', 9900000209);

/** Applicants whose ULN has been verified: each shows one answer of the learning events. docs/lrs-sandbox.md says who is who. */
const people: readonly Person[] = [
  priya,
  aPerson(['Omar', 'Haddad'], '2005-01-20', 'M', 9900000217),
  aPerson(['Gwen', 'Parry'], '1997-12-01', 'F', 9900000225),
  aPerson(['Rhys', 'Morgan'], '2003-03-13', 'M', 9900000233),
  aPerson(['Ines', 'Costa'], '2004-08-15', 'F', 9900000241),
  aPerson(['Una', 'Unnumbered'], '2006-10-10', 'F', 9900000276),
];

/** One of them has been downloaded already, as one would find it on an ordinary day. */
export const makeRecordOwners = async ({ learnerRecords, transaction }: ProviderScope): Promise<void> => {
  for (const [place, person] of people.entries()) {
    const learner = newRecord(year2526, 'Learner', { LearnRefNumber: `PLR${place + 1}`, Ethnicity: 99, ...person });
    const number = expectOk(await learnerRecords.add(year2526, learner, 'applicant'));
    const at = daysAgo(12, '09:41:00');
    const check = {
      outcome: 'exact-match',
      at,
      uln: person.ULN,
      familyName: person.FamilyName,
      givenName: person.GivenNames,
      differing: [],
    } as const;
    const link = { details: noDetails, record: null, fetchedAt: null, check };
    await transaction(async ({ people: stored, learningRecords }) => {
      await stored.save(number, { uln: person.ULN, link, versionSeen: 0, at });
      const answer = { kind: 'found', events: manyEvents } as const;
      if (person === priya) await learningRecords.keep(number, { uln: person.ULN, at, answer });
    });
  }
};
