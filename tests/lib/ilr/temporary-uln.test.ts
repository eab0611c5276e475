import { describe, expect, test } from 'vitest';
import { type AimWithoutUln, temporaryUlnRules, temporaryUlnStanding, year2526 } from '@/lib/ilr';

const anAim = (more: Partial<AimWithoutUln> = {}, ...fams: readonly string[]): AimWithoutUln => ({
  FundModel: 36,
  LearnStartDate: '2025-09-08',
  LearnPlanEndDate: '2026-07-10',
  LearnActEndDate: null,
  LearningDeliveryFAM: fams.map((fam) => ({ LearnDelFAMType: fam.slice(0, 3), LearnDelFAMCode: fam.slice(3) })),
  ...more,
});

const brokenOn = (preparedOn: string, ...aims: readonly AimWithoutUln[]) =>
  temporaryUlnStanding(year2526, aims, preparedOn).broken.map(({ name, severity }) => `${name} ${severity}`);
const deadline = (preparedOn: string, ...aims: readonly AimWithoutUln[]) =>
  temporaryUlnStanding(year2526, aims, preparedOn).deadline;

describe('the rules of the temporary ULN look at the day on which the file is prepared', () => {
  test.each([
    ['before 1 January it is a warning', '2025-12-31', [anAim()], ['ULN_03 warning']],
    ['also before the year begins', '2025-07-20', [anAim()], ['ULN_03 warning']],
    ['from 1 January an aim of more than 60 days is an error', '2026-01-01', [anAim()], ['ULN_07 error']],
    [
      'from 1 January an aim of 60 days is a warning',
      '2026-01-09',
      [anAim({ LearnStartDate: '2025-11-10' })],
      ['ULN_06 warning'],
    ],
    ['on the 61st day it is an error', '2026-01-10', [anAim({ LearnStartDate: '2025-11-10' })], ['ULN_07 error']],
    ['an aim of 4 days is none', '2026-05-01', [anAim({ LearnPlanEndDate: '2025-09-12' })], []],
    [
      'its actual end makes it long enough',
      '2026-05-01',
      [anAim({ LearnPlanEndDate: '2025-09-12', LearnActEndDate: '2025-09-13' })],
      ['ULN_07 error'],
    ],
    ['one aim is enough', '2026-05-01', [anAim({ FundModel: 10 }), anAim()], ['ULN_07 error', 'ULN_02 warning']],
  ])('%s', (_, on, aims, expected) => {
    expect(brokenOn(on, ...aims)).toEqual(expected);
  });

  test.each([
    ['community learning', anAim({ FundModel: 10 }), ['ULN_02 warning']],
    ['Tailored Learning', anAim({ FundModel: 11 }), ['ULN_02 warning']],
    ['non-funded', anAim({ FundModel: 99 }), ['ULN_02 warning']],
    ['an advanced learner loan', anAim({ FundModel: 99 }, 'ADL1'), ['ULN_07 error', 'ULN_02 warning']],
    ['another loan code', anAim({ FundModel: 99 }, 'ADL2'), ['ULN_02 warning']],
    ['Office for Students', anAim({ FundModel: 99 }, 'SOF1'), ['ULN_11 error']],
    ['in custody', anAim({}, 'LDM034'), ['ULN_09 warning']],
    ['Office for Students in custody', anAim({ FundModel: 99 }, 'SOF1', 'LDM034'), ['ULN_09 warning']],
    ['a levy apprenticeship', anAim({}, 'ACT1'), ['ULN_12 error']],
    ['another apprenticeship', anAim({}, 'ACT2'), ['ULN_07 error']],
    ['other funding 70', anAim({ FundModel: 70 }), ['ULN_07 error']],
    ['no funding model', anAim({ FundModel: null }), []],
    ['no start', anAim({ LearnStartDate: null }), []],
  ])('in May, %s', (_, aim, expected) => {
    expect(brokenOn('2026-05-01', aim)).toEqual(expected);
  });

  test.each([
    ['a levy apprenticeship', anAim({}, 'ACT1'), ['ULN_12 error']],
    ['Office for Students', anAim({ FundModel: 99 }, 'SOF1'), ['ULN_03 warning']],
    ['funding model 70, recently begun', anAim({ FundModel: 70, LearnStartDate: '2025-12-01' }), ['ULN_03 warning']],
  ])('in December, %s', (_, aim, expected) => {
    expect(brokenOn('2025-12-15', aim)).toEqual(expected);
  });

  test('an aim that began in winter is only warned of in January, by the funding models of ULN_06', () => {
    expect(brokenOn('2026-01-15', anAim({ LearnStartDate: '2025-12-01' }))).toEqual(['ULN_06 warning']);
    expect(brokenOn('2026-01-15', anAim({ FundModel: 70, LearnStartDate: '2025-12-01' }))).toEqual([]);
    expect(brokenOn('2026-01-15', anAim({ FundModel: 99, LearnStartDate: '2025-12-01' }, 'SOF1'))).toEqual([
      'ULN_10 warning',
    ]);
  });

  test('a learner on the levy sets off no warning of autumn for their other aims', () => {
    expect(brokenOn('2025-10-01', anAim({}, 'ACT1'), anAim({ FundModel: 25 }))).toEqual(['ULN_12 error']);
  });

  test('without an aim none applies', () => {
    expect(temporaryUlnStanding(year2526, [], '2026-05-01')).toEqual({ broken: [], deadline: null });
  });
});

describe('the deadline is the last day without an error', () => {
  test.each([
    ['31 December for an aim of the summer', '2025-12-01', [anAim()], ['2025-12-31', 30, 'ULN_07']],
    [
      '60 days for one of winter',
      '2025-12-01',
      [anAim({ LearnStartDate: '2025-11-10' })],
      ['2026-01-09', 39, 'ULN_07'],
    ],
    [
      'the earliest of several aims',
      '2026-02-01',
      [anAim({ LearnStartDate: '2026-01-20' }), anAim({ LearnStartDate: '2026-01-10' })],
      ['2026-03-11', 38, 'ULN_07'],
    ],
    ['over for the levy from the start', '2025-08-01', [anAim({}, 'ACT1')], ['2025-07-31', -1, 'ULN_12']],
    ['its last day has none left', '2025-12-31', [anAim()], ['2025-12-31', 0, 'ULN_07']],
  ])('%s', (_, on, aims, [date, daysLeft, rule]) => {
    expect(deadline(on as string, ...(aims as AimWithoutUln[]))).toEqual({ date, daysLeft, rule });
  });

  test('where all that comes is warnings there is none', () => {
    expect(deadline('2026-05-01', anAim({ FundModel: 10 }), anAim({}, 'LDM034'))).toBeNull();
  });

  test('on the deadline there is no error, and on the day after it there is one', () => {
    const aims = [
      anAim({ LearnStartDate: '2026-01-10' }),
      anAim({ FundModel: 99, LearnStartDate: '2026-01-07' }, 'SOF1'),
    ];
    expect(deadline('2026-02-01', ...aims)).toMatchObject({ date: '2026-03-08', rule: 'ULN_11' });
    expect(brokenOn('2026-03-08', ...aims).join()).not.toContain('error');
    expect(brokenOn('2026-03-09', ...aims)[0]).toBe('ULN_11 error');
  });

  test('errors are the rules that the department calls errors', () => {
    const errors = temporaryUlnRules.filter(({ severity }) => severity === 'error').map(({ name }) => name);
    expect(errors.sort()).toEqual(['ULN_07', 'ULN_11', 'ULN_12']);
  });
});
