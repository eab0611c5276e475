import type { Learner, LLDDandHealthProblem, PriorAttain } from '@/lib/ilr';
import { daysAfter, someDay } from './days';
import { madeUpPostcode, madeUpTelephone } from './made-up-numbers';
import { type NameStock, nameStocks, streets } from './names';
import type { NonEmpty, Random } from './random';
import type { Area } from './setting';

export type Person = Partial<Learner> & { readonly Postcode: string; readonly DateOfBirth: string };

const HEALTH_PROBLEMS: NonEmpty<number> = [4, 5, 6, 8, 9, 9, 10, 12, 12, 13, 14, 14, 17, 93, 94, 95];
const PRIOR_LEVELS: NonEmpty<number> = [1, 2, 2, 3, 3, 4, 5, 99];
const SCHOOL_LEAVING_AGE_DAYS = 16 * 365 + 200;

const someStock = (random: Random): NameStock => {
  let left = random.between(1, 100);
  for (const stock of nameStocks) {
    left -= stock.share;
    if (left <= 0) return stock;
  }
  return nameStocks[0];
};

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const nameOf = (random: Random) => {
  const stock = someStock(random);
  const isFemale = random.chance(0.52);
  const GivenNames = random.pick(isFemale ? stock.female : stock.male);
  const FamilyName = random.pick(stock.family);
  const Ethnicity = random.chance(0.02) ? 99 : stock.ethnicity;
  return { GivenNames, FamilyName, Ethnicity, Sex: isFemale ? 'F' : 'M' };
};

/** Spec: of several health problems exactly one is the primary one. */
const healthProblems = (random: Random): LLDDandHealthProblem[] => {
  const first = random.pick(HEALTH_PROBLEMS);
  const second = random.pick(HEALTH_PROBLEMS);
  const primary = { LLDDCat: first, PrimaryLLDD: 1 };
  return second === first || random.chance(0.7) ? [primary] : [primary, { LLDDCat: second, PrimaryLLDD: null }];
};

/** Dated before any aim of the year, since it says what was attained before. */
const priorAttainments = (random: Random, dateOfBirth: string): PriorAttain[] => {
  const leftSchool = daysAfter(dateOfBirth, SCHOOL_LEAVING_AGE_DAYS);
  const attained: PriorAttain = {
    PriorLevel: random.pick(PRIOR_LEVELS),
    DateLevelApp: leftSchool < '2024-06-30' ? someDay(random, leftSchool, '2024-06-30') : '2024-06-30',
  };
  return [attained];
};

/** Whether somebody has a difficulty is asked of everybody; a few do not say. */
const health = (random: Random): Partial<Learner> => {
  if (random.chance(0.17)) return { LLDDHealthProb: 1, LLDDandHealthProblem: healthProblems(random) };
  return { LLDDHealthProb: random.chance(0.03) ? 9 : 2 };
};

const contactDetails = (random: Random, { GivenNames, FamilyName }: ReturnType<typeof nameOf>) => ({
  TelNo: random.chance(0.9) ? madeUpTelephone(random) : null,
  Email: random.chance(0.85)
    ? `${withoutAccents(GivenNames)}.${withoutAccents(FamilyName)}${random.between(1, 99)}@example.org`
    : null,
});

/** Somebody who is nobody: a name, a home, and what a provider asks when it enrols. */
export const madeUpPerson = (random: Random, area: Area, born: readonly [string, string]): Person => {
  const name = nameOf(random);
  const DateOfBirth = someDay(random, ...born);
  const Postcode = madeUpPostcode(random, area.outward);
  return {
    ...name,
    PostcodePrior: random.chance(0.85) ? Postcode : madeUpPostcode(random, area.outward),
    AddLine1: `${random.between(1, 180)} ${random.pick(streets)}`,
    AddLine2: area.town,
    ...contactDetails(random, name),
    ...health(random),
    DateOfBirth,
    Postcode,
    PriorAttain: priorAttainments(random, DateOfBirth),
  };
};
