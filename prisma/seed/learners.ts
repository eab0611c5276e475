import { TEMPORARY_ULN } from '@/lib/identifiers';
import { type Learner, type LearningDelivery, newLearner, newLearningDelivery } from '@/lib/ilr';
import type { Caseload, Offer } from './caseloads';
import { adultSkills } from './courses/adult-skills';
import { madeUpEmployer, madeUpUln, madeUpUuid } from './made-up-numbers';
import { madeUpPerson } from './people';
import { type NonEmpty, type Random, randomFor } from './random';
import { type DemoReference, type DemoSite, referenceOf } from './reference';
import type { Area, Enrolment, NewAim, Plan } from './setting';

export type AimLinks = { readonly contract: string | null; readonly plan: string | null };

/** A learner, and what of the provider's lists they are linked to, by code. */
export type DemoLearner = {
  readonly learner: Learner;
  readonly providerLearnerId: string;
  readonly site: string;
  readonly officer: string;
  readonly mainTag: string;
  readonly tags: readonly string[];
  /** Beside the learner's aims, one for one. */
  readonly aims: readonly AimLinks[];
};

const PRIVATE_CONTRACT = 'FULL';
const EMPLOYERS_KNOWN = 14;
const ULNS_PER_PROVIDER = 1_000;
const TEMPORARY_ULN_EVERY = 9;
const FUND_MODEL_NON_FUNDED = 99;

type Entrant = {
  readonly random: Random;
  readonly place: number;
  readonly area: Area;
  readonly site: DemoSite;
  readonly plan: Plan;
  readonly offer: Offer | null;
};

const employersOf = (random: Random): NonEmpty<number> => [
  madeUpEmployer(random),
  ...Array.from({ length: EMPLOYERS_KNOWN }, () => madeUpEmployer(random)),
];

const planOf = ({ 'qualification-plans': plans }: DemoReference, code: string): Plan => {
  const found = plans.find((plan) => plan.code === code);
  if (found === undefined) throw new Error(`The demo has no qualification plan ${code}`);
  return found;
};

const numbered = (random: Random, { isPrivate: _, ...aim }: NewAim, place: number): LearningDelivery =>
  newLearningDelivery({
    ...aim,
    AimSeqNumber: place + 1,
    SWSupAimId: madeUpUuid(random),
    ProviderSpecDeliveryMonitoring: random.chance(0.25)
      ? [{ ProvSpecDelMonOccur: 'A', ProvSpecDelMon: `GROUP ${random.pick(['A', 'B', 'C'])}${random.between(1, 9)}` }]
      : [],
  });

const enteredMonitoring = (random: Random): Learner['ProviderSpecLearnerMonitoring'] => {
  if (!random.chance(0.3)) return [];
  const cohort = { ProvSpecLearnMonOccur: 'A', ProvSpecLearnMon: `COHORT ${random.pick(['SEP', 'JAN', 'APR'])}` };
  return random.chance(0.5)
    ? [cohort]
    : [cohort, { ProvSpecLearnMonOccur: 'B', ProvSpecLearnMon: `TUTOR ${random.between(1, 24)}` }];
};

// The temporary number may stand for a while on funded aims; on the others it is an error (ULN_02, ULN_12).
const mayLackUln = ({ offer }: Entrant, { aims }: Enrolment): boolean =>
  offer?.course === adultSkills && aims.every(({ FundModel }) => FundModel !== FUND_MODEL_NON_FUNDED);

const enrolment = (entrant: Entrant, caseload: Caseload, employers: NonEmpty<number>) => {
  const { random, area, offer, site, plan } = entrant;
  const person = madeUpPerson(random, area, offer?.course.born ?? ['1980-01-01', '2005-08-31']);
  const { contracts, subcontractors } = referenceOf(caseload.ukprn);
  const enrolled: Enrolment = offer?.course.enrol({
    random,
    area,
    homePostcode: person.Postcode,
    dateOfBirth: person.DateOfBirth,
    hasLearningSupport: person.LLDDHealthProb === 1,
    sitePostcode: site.postcode,
    employers,
    partnerUkprn: offer.isSubcontracted && random.chance(0.25) ? random.pick(subcontractors).ukprn : null,
    plan,
    conRefNumber: contracts.find(({ code }) => code === offer.contract)?.conRefNumber ?? null,
  }) ?? { learner: {}, aims: [] };
  return { person, enrolled };
};

const tagsOf = (random: Random, mainTag: string, person: Partial<Learner>): string[] => [
  mainTag,
  ...(person.LLDDHealthProb === 1 ? ['SUPPORT'] : []),
  ...(random.chance(0.08) ? ['AT-RISK'] : []),
];

const learnerFrom = (entrant: Entrant, caseload: Caseload, providerPlace: number, employers: NonEmpty<number>) => {
  const { random, place, offer, site, plan } = entrant;
  const { person, enrolled } = enrolment(entrant, caseload, employers);
  const hasTemporaryUln = mayLackUln(entrant, enrolled) && place % TEMPORARY_ULN_EVERY === 0;
  const mainTag = offer?.tag ?? 'ADULT';
  const number = String(place).padStart(5, '0');
  const made: DemoLearner = {
    learner: newLearner({
      LearnRefNumber: `${caseload.prefix}${number}`,
      ULN: hasTemporaryUln ? TEMPORARY_ULN : madeUpUln(providerPlace * ULNS_PER_PROVIDER + place),
      ...person,
      ...enrolled.learner,
      ProviderSpecLearnerMonitoring: enteredMonitoring(random),
      LearningDelivery: enrolled.aims.map((aim, index) => numbered(random, aim, index)),
    }),
    providerLearnerId: `${caseload.prefix}/25/${number}`,
    site: site.code,
    officer: random.pick(referenceOf(caseload.ukprn).officers).code,
    mainTag,
    tags: tagsOf(random, mainTag, person),
    aims: enrolled.aims.map(({ isPrivate }) =>
      isPrivate ? { contract: PRIVATE_CONTRACT, plan: null } : { contract: offer?.contract ?? null, plan: plan.code },
    ),
  };
  return made;
};

/** Every learner of a provider; the same ones on every machine and at every time. */
export const learnersOf = (caseload: Caseload, providerPlace: number): DemoLearner[] => {
  const reference = referenceOf(caseload.ukprn);
  const employers = employersOf(randomFor(`${caseload.prefix} employers`));
  const enrolled: readonly (Offer | null)[] = [
    ...caseload.offers.flatMap((offer) => Array.from({ length: offer.learners }, () => offer)),
    ...Array.from({ length: caseload.learnersWithoutAims }, () => null),
  ];
  return enrolled.map((offer, index) => {
    const random = randomFor(`${caseload.prefix} learner ${index}`);
    const plan = planOf(reference, random.pick(offer?.plans ?? [reference['qualification-plans'][0].code]));
    const site = random.pick(reference.sites);
    const entrant = { random, place: index + 1, area: random.pick(caseload.areas), site, plan, offer };
    return learnerFrom(entrant, caseload, providerPlace, employers);
  });
};
