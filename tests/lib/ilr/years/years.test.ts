import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AcademicYear,
  academicYears,
  type Learner,
  learnerChecker,
  newRecord,
  offeredYears,
  year2425,
  year2627,
} from '@/lib/ilr';
import { eventsOf, fileOf, learnersIn, problemsIn } from '@/tests/builders/ilr/bytes';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures/ilr');
const LEARNERS = 200;

const goldenOf = (year: AcademicYear, name: string) => path.join(FIXTURES, year.code, name);

const least = {
  LearnRefNumber: 'A1001',
  ULN: 1061484016,
  Ethnicity: 31,
  Sex: 'F',
  LLDDHealthProb: 2,
  PostcodePrior: 'BR1 7SS',
  Postcode: 'BR1 7SS',
};
const leastOfAim = {
  LearnAimRef: '60149735',
  AimType: 4,
  AimSeqNumber: 1,
  LearnStartDate: '2024-09-09',
  LearnPlanEndDate: '2026-07-10',
  DelLocPostCode: 'BR1 3RL',
  CompStatus: 1,
};
const leastOfHe = { TYPEYR: 1, MODESTUD: 1, YEARSTU: 1, MSTUFEE: 2, SPECFEE: 0 };

// A learner of another year than the latest confirmed one has its own year's keys, which the type Learner does not name.
const ofTheYear = (learner: object): Learner => learner as Learner;

/** The fields that are, or were, in no other year. */
const onlyIn: Readonly<Record<string, Learner>> = {
  '2425': ofTheYear(
    newRecord(year2425, 'Learner', {
      ...least,
      ContactPreference: [newRecord(year2425, 'ContactPreference', { ContPrefType: 'PMC', ContPrefCode: 1 })],
      LearningDelivery: [
        newRecord(year2425, 'LearningDelivery', {
          ...leastOfAim,
          FundModel: 36,
          ProgType: 3,
          FworkCode: 445,
          PwayCode: 1,
          LearningDeliveryHE: newRecord(year2425, 'LearningDeliveryHE', {
            ...leastOfHe,
            SOC2000: 2136,
            UCASAPPID: 'AB12',
            DOMICILE: 'XF',
          }),
        }),
      ],
    }),
  ),
  '2627': ofTheYear(
    newRecord(year2627, 'Learner', {
      ...least,
      LearningDelivery: [
        newRecord(year2627, 'LearningDelivery', { ...leastOfAim, FundModel: 36, EPAOrgID: '10000528' }),
      ],
    }),
  ),
};

describe('each year’s files are written and read by its own table', () => {
  const seed = freshSeed();

  it.each(academicYears)(`$code gives back random learners (TEST_SEED=${seed})`, async (year) => {
    const random = randomFrom(seed);
    const learners = Array.from({ length: LEARNERS }, () => randomLearner(year, random));
    const file = await fileOf(learners, year);
    const events = await eventsOf(file);
    expect(problemsIn(events)).toEqual([]);
    expect(events[0]).toMatchObject({ kind: 'header', year });
    const check = learnerChecker(year);
    expect(learnersIn(events).flatMap((learner) => check(learner))).toEqual([]);
    expect(Buffer.compare(await fileOf(learnersIn(events), year), file)).toBe(0);
    if (year.status === 'confirmed') expect(xmllintVerdict(file, year.code)).toEqual([]);
  });

  it.each([year2425, year2627])('$code has what no other year has, byte for byte', async (year) => {
    const learner = onlyIn[year.code];
    if (learner === undefined) throw new Error(`There is no learner of ${year.code}`);
    const file = Buffer.from(await fileOf([learner], year)).toString('utf8');
    const golden = goldenOf(year, 'only-in-this-year.xml');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, file);
    expect(file).toBe(readFileSync(golden, 'utf8'));
    expect(learnersIn(await eventsOf(file))).toEqual([learner]);
    if (year.status === 'confirmed') expect(xmllintVerdict(file, year.code)).toEqual([]);
    const asOf2526 = file.replaceAll(year.namespace, 'ESFA/ILR/2025-26').replace(`<Year>${year.code}<`, '<Year>2526<');
    expect(problemsIn(await eventsOf(asOf2526)).map(({ message }) => message)).not.toEqual([]);
  });

  it('reads no file of a year that is not offered', async () => {
    const file = readFileSync(goldenOf(year2627, 'only-in-this-year.xml'));
    const [event, ...more] = await eventsOf(file, offeredYears({ provisional: false }));
    expect(event).toMatchObject({ kind: 'refused', refusal: { kind: 'unsupported-year', year: '2026-27' } });
    expect(event).toHaveProperty('refusal.message', expect.stringContaining('Supported: 2024 to 2025, 2025 to 2026.'));
    expect(more).toEqual([]);
  });
});
