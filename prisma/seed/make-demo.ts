import { forProvider, type ProviderScope } from '@/lib/platform/runtime';
import { makeApplicants } from './applicants';
import { caseloads } from './caseloads';
import { providerIdOf, tenantIdOf, userIdOf } from './demo-ids';
import { makeExports } from './exports';
import { forgetDemo } from './forget-demo';
import { importLearners } from './import-file';
import { joiningAtTheEnd } from './last-step';
import { type DemoLearner, learnersOf } from './learners';
import { makeLrsPeople } from './lrs-people';
import { makeRecordOwners } from './lrs-record-owners';
import { addMember } from './members';
import { makeNextYear } from './next-year';
import { type DemoOrganisation, type DemoProvider, organisations } from './organisations';
import { daysAgo } from './past';
import { linkLearners, writeLearners } from './save-learners';
import { saveOrganisation } from './save-reference';
import { makeLateNumbers, makeUlnProblems } from './uln-problems';

const FROM_ANOTHER_SYSTEM = 10033670;
// Its roll-over is left to whoever tries the demo.
const THIS_YEAR_ONLY = 99999999;
const WITH_LRS_PEOPLE = 99999999;

const openScope = (organisation: DemoOrganisation, { ukprn, name }: DemoProvider): ProviderScope => {
  const [{ email, role }] = organisation.members;
  return forProvider({
    tenantId: tenantIdOf(organisation),
    organisation: organisation.name,
    providerId: providerIdOf(ukprn),
    ukprn,
    name,
    userId: userIdOf(email),
    role,
  });
};

const madeUpLearners = (ukprn: number): DemoLearner[] =>
  caseloads.flatMap((caseload, place) => (caseload.ukprn === ukprn ? learnersOf(caseload, place) : []));

const makeCaseload = async (scope: ProviderScope): Promise<number> => {
  const { ukprn } = scope.provider;
  const learners = madeUpLearners(ukprn);
  const isImported = ukprn === FROM_ANOTHER_SYSTEM;
  const inFile = learners.filter(({ aims }) => isImported && aims.length > 0);
  if (inFile.length > 0) await importLearners(scope, inFile, daysAgo(40, '09:02:00'));
  await writeLearners(
    scope.provider,
    learners.filter((learner) => !inFile.includes(learner)),
  );
  await linkLearners(scope.provider, learners);
  await makeExports(scope, learners);
  await makeApplicants(scope);
  if (ukprn === WITH_LRS_PEOPLE) {
    await makeLrsPeople(scope);
    await makeRecordOwners(scope);
    await makeUlnProblems(scope);
  }
  if (ukprn !== THIS_YEAR_ONLY) {
    await makeNextYear(scope, daysAgo(60, '10:20:00'));
    await makeLateNumbers(scope);
  }
  return learners.length;
};

/** Makes the whole demo, and says how many learners are in it. What an interrupted run left is removed first. */
export const makeDemo = async (): Promise<number> => {
  await forgetDemo();
  let learners = 0;
  for (const organisation of organisations) {
    await saveOrganisation(organisation);
    await addMember({ organisation, member: organisation.members[0] });
    for (const provider of organisation.providers) learners += await makeCaseload(openScope(organisation, provider));
  }
  for (const joining of joiningAtTheEnd) await addMember(joining);
  return learners;
};
