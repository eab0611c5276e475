import { describe, expect, it } from 'vitest';
import { ilrSerialiser, learnerChecker, newRecord, year2526 } from '@/lib/ilr';
import { generatedFits } from '@/lib/ilr/checker';
import { inspect } from '@/lib/ilr/inspect';
import { aHeader, aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { randomMutant } from '@/tests/builders/ilr/random-mutant';
import { xmllintBadLines } from '@/tests/builders/ilr/xmllint';
import { covers } from '@/tests/support/covers';

covers('lib/ilr/inspect.ts', 'lib/ilr/finding.ts', 'lib/ilr/wording.ts');

const check = learnerChecker(year2526);
const { Learner: learnerEntity } = year2526.entities;
const fits = generatedFits(learnerEntity);

describe('the checker finds every facet of the schema that a learner breaks', () => {
  it('gives one shared empty list for learners that fit', () => {
    expect(check(aLearner())).toEqual([]);
    expect(check(aLearner())).toBe(check(aLearner({ LearnRefNumber: 'B2' })));
  });

  it.each([
    ['missing', 'Ethnicity', aLearner({ Ethnicity: null })],
    ['missing', 'Postcode', aLearner({ Postcode: ' ' })],
    ['missing', 'LearningDelivery', aLearner({ LearningDelivery: [] })],
    ['wrong-form', 'LearnRefNumber', aLearner({ LearnRefNumber: 'A1234567890123' })],
    ['too-long', 'AddLine1', aLearner({ AddLine1: 'x'.repeat(51) })],
    ['too-long', 'Sex', aLearner({ Sex: 'FM' })],
    ['character-not-allowed', 'AddLine1', aLearner({ AddLine1: 'Café' })],
    ['wrong-form', 'AddLine1', aLearner({ AddLine1: 'a#b' })],
    ['character-not-allowed', 'FamilyName', aLearner({ FamilyName: 'a\u0007' })],
    ['wrong-form', 'FamilyName', aLearner({ FamilyName: 'Smith2' })],
    ['wrong-form', 'Email', aLearner({ Email: 'example.org' })],
    ['out-of-range', 'ULN', aLearner({ ULN: 999999999 })],
    ['out-of-range', 'Ethnicity', aLearner({ Ethnicity: 100 })],
    ['not-a-whole-number', 'Ethnicity', aLearner({ Ethnicity: 1.5 })],
    ['not-a-date', 'DateOfBirth', aLearner({ DateOfBirth: '2007-02-29' })],
    ['not-a-date', 'DateOfBirth', aLearner({ DateOfBirth: '2007-13-01' })],
    ['date-with-time-zone', 'DateOfBirth', aLearner({ DateOfBirth: '2007-02-01Z' })],
  ])('%s: %s', (kind, path, learner) => {
    expect(check(learner)).toEqual([
      expect.objectContaining({ kind, path, element: path, learnRefNumber: learner.LearnRefNumber }),
    ]);
  });

  it.each([
    ['0.05', 'too-many-decimal-places'],
    ['0.0', 'out-of-range'],
    ['300.1', 'out-of-range'],
    ['half', 'not-a-decimal'],
    ['.', 'not-a-decimal'],
  ])('STULOAD %s is %s', (STULOAD, kind) => {
    const he = { TYPEYR: 1, MODESTUD: 1, YEARSTU: 1, MSTUFEE: 1, SPECFEE: 1, STULOAD };
    const aim = anAim({ LearningDeliveryHE: newRecord(year2526, 'LearningDeliveryHE', he) });
    const [problem] = check(aLearner({ LearningDelivery: [aim] }));
    expect(problem).toMatchObject({
      kind,
      path: 'LearningDelivery[1]/LearningDeliveryHE/STULOAD',
      aimSeqNumber: 1,
      value: STULOAD,
    });
  });

  it('counts records, and names the place of what is inside them', () => {
    const monitoring = newRecord(year2526, 'ProviderSpecLearnerMonitoring', {
      ProvSpecLearnMonOccur: 'A',
      ProvSpecLearnMon: 'x',
    });
    const two = anAim({ AimSeqNumber: 7, LearnStartDate: '2025-02-30' });
    const problems = check(
      aLearner({
        ProviderSpecLearnerMonitoring: [monitoring, monitoring, monitoring],
        LearningDelivery: [anAim(), two],
      }),
      4,
    );
    expect(
      problems.map(({ kind, path, aimSeqNumber, learnerIndex }) => [kind, path, aimSeqNumber, learnerIndex]),
    ).toEqual([
      ['too-many', 'ProviderSpecLearnerMonitoring', null, 4],
      ['not-a-date', 'LearningDelivery[2]/LearnStartDate', 7, 4],
    ]);
  });

  it('says in a sentence whose it is, what is wrong and what to do, and does not repeat the value', () => {
    const [problem] = check(aLearner({ LearningDelivery: [anAim({ AimSeqNumber: 3, LearnStartDate: '1 May' })] }));
    expect(problem?.message).toBe(
      'Learner A1001, aim 3: LearnStartDate is not a date of the calendar. Write it as year-month-day, such as 2025-09-01.',
    );
    const [nameless] = check(aLearner({ LearnRefNumber: null }), 2);
    expect(nameless?.message).toBe(
      'Learner number 3 in the file: LearnRefNumber is missing. Every Learner must have it.',
    );
  });
});

describe('three opinions on the same learners agree', () => {
  const seed = freshSeed();
  const random = randomFrom(seed);
  const learners = Array.from({ length: 2400 }, () => {
    const learner = randomLearner(year2526, random);
    return random.chance(0.85) ? randomMutant(year2526, learner, random) : learner;
  });

  it(`the generated check and the walk over the table (TEST_SEED=${seed})`, () => {
    if (fits === null) throw new Error('Generated code is forbidden here');
    const disagreed = learners.filter((learner) => fits(learner) !== (inspect(learnerEntity, learner).length === 0));
    expect(disagreed).toEqual([]);
  }, 60_000);

  it(`the check and xmllint with the department’s schema (TEST_SEED=${seed})`, () => {
    const serialiser = ilrSerialiser(year2526);
    const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const writable = learners.flatMap((learner) => {
      try {
        return [{ learner, xml: decode(serialiser.learners([learner])) }];
      } catch {
        return [];
      }
    });
    expect(writable.length).toBeGreaterThan(1500);
    const opening = decode(serialiser.opening(aHeader()));
    const isSplit = ({ xml }: { xml: string }): boolean => xml.indexOf('\n') !== xml.length - 1;
    const oneLine = writable.filter((each) => !isSplit(each));
    const bad = xmllintBadLines(opening + oneLine.map(({ xml }) => xml).join('') + decode(serialiser.closing()));
    const first = opening.split('\n').length;
    const disagreed = oneLine.filter(({ learner }, at) => check(learner).length > 0 !== bad.has(first + at));
    const excused = disagreed.filter(({ learner }) =>
      check(learner).every(({ kind }) => kind === 'date-with-time-zone'),
    );
    expect(
      disagreed.filter((each) => !excused.includes(each)).map(({ learner, xml }) => [check(learner), xml]),
    ).toEqual([]);
    expect(bad.size).toBeGreaterThan(500);
  }, 60_000);
});
