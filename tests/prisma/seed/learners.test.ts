import { describe, expect, it } from 'vitest';
import { isLearnRefNumber, isPostcode, isTemporaryUln, isUln } from '@/lib/identifiers';
import { type Learner, type LearningDelivery, learnerChecker, year2526 } from '@/lib/ilr';
import { caseloads as offered } from '@/prisma/seed/caseloads';
import { CASELOAD_DAY } from '@/prisma/seed/days';
import { type DemoLearner, learnersOf } from '@/prisma/seed/learners';
import { referenceOf } from '@/prisma/seed/reference';

const caseloads = offered.map((caseload, place) => ({ ukprn: caseload.ukprn, learners: learnersOf(caseload, place) }));
const everybody = caseloads.flatMap(({ learners }) => learners);
const withAims = everybody.map(({ learner }) => learner).filter(({ LearningDelivery }) => LearningDelivery.length > 0);
const aimsWithLearners = withAims.flatMap((learner) => learner.LearningDelivery.map((aim) => ({ learner, aim })));

const whose = (found: readonly { learner: Learner; aim: LearningDelivery }[]) =>
  found.map(({ learner, aim }) => `${learner.LearnRefNumber} aim ${aim.AimSeqNumber}`);
const share = (count: number) => count / withAims.length;

describe('the learners of the demo fit the format of their year', () => {
  const check = learnerChecker(year2526);

  it('there are as many as the providers say', () => {
    expect(caseloads.map(({ learners }) => learners.length)).toEqual([260, 120, 160]);
  });

  it('every learner with an aim passes the checker, and the others lack their aims only', () => {
    expect(withAims.flatMap((learner) => check(learner).map(({ message }) => message))).toEqual([]);
    const others = everybody.map(({ learner }) => learner).filter((learner) => !withAims.includes(learner));
    expect(others).toHaveLength(12);
    expect(others.flatMap((learner) => check(learner).map(({ element }) => element))).toEqual(
      others.map(() => 'LearningDelivery'),
    );
  });

  it('are the same each time they are made', () => {
    expect(offered.map((caseload, place) => learnersOf(caseload, place))).toEqual(
      caseloads.map(({ learners }) => learners),
    );
  });
});

describe('the numbers of the learners could be real, and are nobody’s twice', () => {
  it('unique learner numbers have their check digit, apart from a few that are still to come', () => {
    const ulns = everybody.map(({ learner }) => learner.ULN ?? 0);
    const real = ulns.filter((uln) => !isTemporaryUln(uln));
    expect(real.filter((uln) => !isUln(uln))).toEqual([]);
    expect(new Set(real).size).toBe(real.length);
    expect(ulns.length - real.length).toBeGreaterThanOrEqual(4);
    expect(ulns.length - real.length).toBeLessThan(20);
  });

  it('LearnRefNumbers differ and have their form, and so have postcodes', () => {
    const numbers = everybody.map(({ learner }) => learner.LearnRefNumber ?? '');
    expect(numbers.filter((number) => !isLearnRefNumber(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const postcodes = everybody.flatMap(({ learner }) => [learner.Postcode ?? '', learner.PostcodePrior ?? '']);
    const ofAims = aimsWithLearners.flatMap(({ aim }) => [aim.DelLocPostCode ?? '', aim.LSDPostcode ?? 'ZZ99 9ZZ']);
    expect([...postcodes, ...ofAims].filter((postcode) => !isPostcode(postcode))).toEqual([]);
  });

  it('nobody can be reached or recognised by what is written of them', () => {
    const learners = everybody.map(({ learner }) => learner);
    expect(learners.filter(({ TelNo }) => TelNo !== null && !/^(01632960|07700900)\d{3}$/.test(TelNo))).toEqual([]);
    expect(learners.filter(({ Email }) => Email !== null && !/^[a-z.]+\d+@example\.org$/.test(Email))).toEqual([]);
    expect(learners.filter(({ NINumber }) => NINumber !== null && !/^ZZ\d{6}[A-D]$/.test(NINumber))).toEqual([]);
  });
});

describe('the caseload looks like one', () => {
  it('names are of mixed origins, with accents and apostrophes in them', () => {
    const names = everybody.map(({ learner }) => `${learner.GivenNames} ${learner.FamilyName}`);
    expect(names.filter((name) => /[À-ỹ]/.test(name)).length).toBeGreaterThan(20);
    expect(names.filter((name) => name.includes("'")).length).toBeGreaterThan(5);
    expect(new Set(everybody.map(({ learner }) => learner.Ethnicity)).size).toBeGreaterThan(8);
  });

  it('has every kind of funding and every state of an aim', () => {
    const fundModels = new Set(aimsWithLearners.map(({ aim }) => aim.FundModel));
    expect([...fundModels].sort()).toEqual([11, 25, 36, 37, 38, 99]);
    const statuses = aimsWithLearners.map(({ aim }) => aim.CompStatus);
    const counted = [1, 2, 3, 6].map((status) => statuses.filter((found) => found === status).length);
    expect(Math.min(...counted)).toBeGreaterThan(5);
    expect(counted[0]).toBeGreaterThan(aimsWithLearners.length / 3);
  });

  it('has the records that some have and others have not', () => {
    const counts = {
      learningSupport: withAims.filter(({ LLDDandHealthProblem }) => LLDDandHealthProblem.length > 0).length,
      entered: withAims.filter(({ ProviderSpecLearnerMonitoring }) => ProviderSpecLearnerMonitoring.length > 0).length,
    };
    expect(share(counts.learningSupport)).toBeGreaterThan(0.08);
    expect(share(counts.learningSupport)).toBeLessThan(0.3);
    expect(share(counts.entered)).toBeGreaterThan(0.15);
    expect(withAims.filter(({ LearnerHE }) => LearnerHE !== null)).toHaveLength(6);
    const isPlaced = ({ aim }: { aim: LearningDelivery }) => aim.LearningDeliveryWorkPlacement.length > 0;
    expect(aimsWithLearners.filter(isPlaced).length).toBeGreaterThan(40);
    const changed = withAims.filter(({ LearnerEmploymentStatus }) => LearnerEmploymentStatus.length > 1);
    expect(changed.length).toBeGreaterThan(20);
  });

  it('nothing in it happened after the day on which it stands still, apart from what is planned', () => {
    const dated = /"(LearnStartDate|LearnActEndDate|AchDate|DateEmpStatApp|AFinDate|WorkPlace\w+Date)":"([\d-]+)"/g;
    const days = [...JSON.stringify(withAims).matchAll(dated)].map(([, , day]) => day ?? '');
    expect(days.length).toBeGreaterThan(1000);
    expect(days.filter((day) => day > CASELOAD_DAY)).toEqual([]);
  });
});

describe('what learners and aims are linked to is on the lists of their provider', () => {
  const codes = (list: readonly { readonly code: string }[]) => new Set(list.map(({ code }) => code));
  const linked = (learners: readonly DemoLearner[], pick: (learner: DemoLearner) => readonly (string | null)[]) =>
    [...new Set(learners.flatMap(pick))].filter((code) => code !== null);

  it.each(caseloads)('for the provider $ukprn', ({ ukprn, learners }) => {
    const lists = referenceOf(ukprn);
    expect(linked(learners, ({ site }) => [site]).filter((code) => !codes(lists.sites).has(code))).toEqual([]);
    expect(linked(learners, ({ officer }) => [officer]).filter((code) => !codes(lists.officers).has(code))).toEqual([]);
    expect(linked(learners, ({ tags }) => tags).filter((code) => !codes(lists.tags).has(code))).toEqual([]);
    const contracts = linked(learners, ({ aims }) => aims.map(({ contract }) => contract));
    expect(contracts.filter((code) => !codes(lists.contracts).has(code))).toEqual([]);
    const plans = linked(learners, ({ aims }) => aims.map(({ plan }) => plan));
    expect(plans.filter((code) => !codes(lists['qualification-plans']).has(code))).toEqual([]);
    expect(learners.filter(({ tags, mainTag }) => !tags.includes(mainTag))).toEqual([]);
    expect(learners.filter(({ learner, aims }) => learner.LearningDelivery.length !== aims.length)).toEqual([]);
  });

  it('each provider has one contract that stays out of ILR exports', () => {
    const leftOut = offered.map(({ ukprn }) =>
      referenceOf(ukprn).contracts.filter(({ isIncludedInIlrExports }) => !isIncludedInIlrExports),
    );
    expect(leftOut.map((contracts) => contracts.length)).toEqual([1, 1, 1]);
  });

  it('some learners stand on that contract only, and some beside another', () => {
    const isPrivate = ({ contract }: { contract: string | null }) => contract === 'FULL';
    for (const { learners } of caseloads) {
      const onIt = learners.filter(({ aims }) => aims.some(isPrivate));
      const onlyOnIt = onIt.filter(({ aims }) => aims.every(isPrivate));
      expect(onlyOnIt.length).toBeGreaterThan(2);
      expect(onIt.length - onlyOnIt.length).toBeGreaterThan(0);
    }
  });

  it('subcontractors deliver some aims, none of them a programme aim or their own provider’s', () => {
    const partnered = aimsWithLearners.filter(({ aim }) => aim.PartnerUKPRN !== null);
    expect(partnered.length).toBeGreaterThan(10);
    const ukprns = new Set(offered.map(({ ukprn }) => ukprn));
    const wrong = partnered.filter(({ aim }) => aim.AimType === 1 || ukprns.has(aim.PartnerUKPRN ?? 0));
    expect(whose(wrong)).toEqual([]);
  });
});
