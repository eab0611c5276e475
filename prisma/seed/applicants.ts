import { addLearner } from '@/lib/features/learner-record';
import { usualYear } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import { caseloads } from './caseloads';
import { expectOk } from './import-file';
import { madeUpPerson } from './people';
import { randomFor } from './random';

const APPLICANTS = 6;
const BORN = ['2007-09-01', '2010-08-31'] as const;

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** People who have applied and not started: they are in no export. */
export const makeApplicants = async (scope: ProviderScope): Promise<void> => {
  const area = caseloads.find(({ ukprn }) => ukprn === scope.provider.ukprn)?.areas[0];
  if (area === undefined) throw new Error('The demo has no caseload for this provider');
  const academicYear = usualYear(scope.years).code;
  for (let place = 1; place <= APPLICANTS; place += 1) {
    const random = randomFor(`${scope.provider.ukprn} applicant ${place}`);
    const { FamilyName, GivenNames, DateOfBirth, Sex, Ethnicity } = madeUpPerson(random, area, BORN);
    const fields = { LearnRefNumber: `APP${place}`, FamilyName, GivenNames, DateOfBirth, Sex, Ethnicity };
    const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(value)]));
    expectOk(await addLearner(scope, { stage: 'applicant', academicYear, fields: typed }));
  }
};
