import { type Learner, newRecord, year2526 } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import { expectOk } from './import-file';

type Person = Pick<Learner, 'FamilyName' | 'GivenNames' | 'DateOfBirth' | 'Sex' | 'Postcode' | 'ULN'>;

const aPerson = (
  name: readonly [given: string, family: string],
  DateOfBirth: string,
  Sex: 'F' | 'M',
  Postcode: string,
  ULN: number | null = null,
): Person => ({ GivenNames: name[0], FamilyName: name[1], DateOfBirth, Sex, Postcode, ULN });

/** Applicants whom the sandbox of the LRS knows, or does not: each shows one outcome. docs/lrs-sandbox.md says who is who. */
const people: readonly Person[] = [
  aPerson(['Amara', 'Okafor'], '2007-03-14', 'F', 'LS1 4AP'),
  aPerson(['Sam', 'Taylor'], '2004-01-19', 'M', 'B1 1AB'),
  aPerson(['Jo', 'Smith'], '2006-01-01', 'F', 'LS1 4AP'),
  aPerson(['Nia', 'Newcomer'], '2008-08-08', 'F', 'CF10 1AA'),
  aPerson(['Zoë', 'Brontë-Müller'], '2006-07-07', 'F', 'LS1 4AP', 9900000004),
  aPerson(['Benjamin', 'Adeyemi'], '2006-11-02', 'M', 'LS3 1AA', 9900000063),
  aPerson(['Chloe', 'Evans'], '2005-06-30', 'F', 'M1 2AB', 9900000020),
  aPerson(['Harriet', 'Marsh'], '2001-05-21', 'F', 'HX1 1AA', 9900000098),
  aPerson(['Dana', 'Dropped'], '2005-05-05', 'F', 'LS9 7TF', 9900000012),
];

export const makeLrsPeople = async ({ learnerRecords }: ProviderScope): Promise<void> => {
  for (const [place, person] of people.entries()) {
    const learner = newRecord(year2526, 'Learner', { LearnRefNumber: `LRS${place + 1}`, Ethnicity: 99, ...person });
    expectOk(await learnerRecords.add(year2526, learner, 'applicant'));
  }
};
