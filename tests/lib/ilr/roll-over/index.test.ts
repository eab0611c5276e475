import { describe, expect, it } from 'vitest';
import {
  academicYears,
  type Learner,
  type LearningDelivery,
  learnerChecker,
  newLearner,
  newLearningDelivery,
  newRecord,
  nextAcademicYear,
  offeredYears,
  type RollOver,
  rollOver,
  year2425,
  year2526,
  year2627,
} from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { covers } from '@/tests/support/covers';

covers(
  'lib/ilr/roll-over/carry-record.ts',
  'lib/ilr/roll-over/code-standing.ts',
  'lib/ilr/roll-over/notes.ts',
  'lib/ilr/roll-over/reasons.ts',
);

const intoNext = { from: year2526, to: year2627 };
const intoThis = { from: year2425, to: year2526 };

const rolled = (learner: Learner, years: Parameters<typeof rollOver>[0] = intoNext) => {
  const found = rollOver(years, learner);
  if (found.kind !== 'rolled') throw new Error('The learner was left out');
  return found;
};

const ruled = ({ decisions }: RollOver, field: string) =>
  decisions.filter((decision) => decision.field === field).map(({ rule, from, to }) => [rule, from, to]);

const fam = (LearnDelFAMType: string, LearnDelFAMCode: string) =>
  newRecord(year2526, 'LearningDeliveryFAM', { LearnDelFAMType, LearnDelFAMCode });

describe('a record of one year becomes a record of the next, and says what it did', () => {
  it('copies what is not said to be otherwise, and notes nothing but the aim', () => {
    const learner = aLearner({ TelNo: '0113', LearningDelivery: [anAim({ PHours: 187, SWSupAimId: 'x' })] });
    const { record, decisions } = rolled(learner);
    expect(record).toEqual(learner);
    expect(decisions).toEqual([
      {
        aim: 1,
        path: 'LearningDelivery[1]',
        field: 'LearningDelivery',
        rule: 'aim-continues',
        from: 1,
        to: 1,
        reason: 'The aim goes on, so it is in the return of 2026 to 2027.',
      },
    ]);
  });

  it('leaves out a learner whose aims have all ended, and says why of each', () => {
    const ended = { CompStatus: 2, LearnActEndDate: '2026-06-30', Outcome: 1 };
    const found = rollOver(
      intoNext,
      aLearner({ LearningDelivery: [anAim(ended), anAim({ ...ended, AimSeqNumber: 2 })] }),
    );
    expect(found.kind).toBe('left-out');
    expect(found.decisions.map(({ aim, rule, to }) => [aim, rule, to])).toEqual([
      [1, 'aim-has-ended', null],
      [2, 'aim-has-ended', null],
    ]);
  });

  it('leaves behind what is for one year only', () => {
    const learner = aLearner({
      PlanLearnHours: 540,
      EngGrade: '4',
      LearnerFAM: [
        newRecord(year2526, 'LearnerFAM', { LearnFAMType: 'FME', LearnFAMCode: 2 }),
        newRecord(year2526, 'LearnerFAM', { LearnFAMType: 'EHC', LearnFAMCode: 1 }),
      ],
      LearnerHE: newRecord(year2526, 'LearnerHE', {
        TTACCOM: 1,
        LearnerHEFinancialSupport: [newRecord(year2526, 'LearnerHEFinancialSupport', { FINTYPE: 1, FINAMOUNT: 50 })],
      }),
    });
    const found = rolled(learner);
    expect(found.record).toMatchObject({ PlanLearnHours: null, EngGrade: null, LearnerHE: null });
    expect(found.record.LearnerFAM.map(({ LearnFAMType }) => LearnFAMType)).toEqual(['EHC']);
    expect(found.decisions.map(({ reason }) => reason)).toContain(
      'Planned learning hours (PlanLearnHours) is for one year only. Enter it for 2026 to 2027 if it applies.',
    );
    expect(found.decisions.map(({ reason }) => reason)).toContain(
      'This funding or monitoring record (LearnerFAM) is for one year only. Enter it for 2026 to 2027 if it applies.',
    );
    expect(ruled(found, 'PlanLearnHours')).toEqual([['entered-anew-each-year', 540, null]]);
    expect(ruled(found, 'LearnerFAM')).toEqual([['entered-anew-each-year', 'FME 2', null]]);
    expect(ruled(found, 'LearnerHEFinancialSupport')).toEqual([['entered-anew-each-year', '1 50', null]]);
  });

  it('numbers aims from 1 in the order that they had', () => {
    const aims = [5, 2, 3].map((AimSeqNumber) =>
      anAim({ AimSeqNumber, LearnAimRef: `A${AimSeqNumber}`, ...(AimSeqNumber === 2 ? { CompStatus: 3 } : {}) }),
    );
    const found = rolled(aLearner({ LearningDelivery: aims }));
    expect(found.record.LearningDelivery.map((aim) => [aim.AimSeqNumber, aim.LearnAimRef])).toEqual([
      [1, 'A3'],
      [2, 'A5'],
    ]);
    expect(found.aims).toEqual([2, 0]);
    const numbers = found.decisions.filter(({ rule }) => rule === 'renumbered');
    expect(numbers.map(({ aim, path, from, to }) => [aim, path, from, to])).toEqual([
      [3, 'LearningDelivery[3]/AimSeqNumber', 3, 1],
      [5, 'LearningDelivery[1]/AimSeqNumber', 5, 2],
    ]);
  });

  it('leaves out codes that the new year no longer has, and keeps those it must have for somebody to choose', () => {
    const status = newRecord(year2526, 'LearnerEmploymentStatus', {
      EmpStat: 10,
      DateEmpStatApp: '2025-08-31',
      EmploymentStatusMonitoring: [
        newRecord(year2526, 'EmploymentStatusMonitoring', { ESMType: 'EII', ESMCode: 2 }),
        newRecord(year2526, 'EmploymentStatusMonitoring', { ESMType: 'EII', ESMCode: 8 }),
      ],
    });
    const LearningDeliveryFAM = [
      fam('ASL', '1'),
      fam('DAM', '013'),
      fam('DAM', '001'),
      fam('LDM', '357'),
      fam('LDM', '999'),
      fam('SOF', '105'),
    ];
    const learner = aLearner({
      LLDDandHealthProblem: [newRecord(year2526, 'LLDDandHealthProblem', { LLDDCat: 2 })],
      LearnerEmploymentStatus: [status],
      LearningDelivery: [anAim({ FundModel: 10, LearningDeliveryFAM })],
    });
    const found = rolled(learner);
    const [aim] = found.record.LearningDelivery;
    expect(aim?.LearningDeliveryFAM.map((one) => `${one.LearnDelFAMType} ${one.LearnDelFAMCode}`)).toEqual([
      'DAM 001',
      'LDM 357',
      'LDM 999',
      'SOF 105',
    ]);
    expect(found.record.LLDDandHealthProblem).toEqual([]);
    expect(found.record.LearnerEmploymentStatus[0]?.EmploymentStatusMonitoring).toHaveLength(1);
    expect(aim?.FundModel).toBe(10);
    expect(ruled(found, 'FundModel')).toEqual([['code-to-check', 10, 10]]);
    expect(found.decisions.find(({ field }) => field === 'FundModel')?.reason).toContain('Choose another.');
    const doubted = found.decisions.filter(({ rule }) => rule === 'code-in-doubt');
    expect(doubted.map(({ from, to }) => [from, to])).toEqual([['LDM 357', 'LDM 357']]);
    expect(ruled(found, 'EmploymentStatusMonitoring')).toEqual([['code-has-ended', 'EII 2', null]]);
    expect(found.decisions.find(({ from }) => from === 'EII 2')?.path).toBe(
      'LearnerEmploymentStatus[1]/EmploymentStatusMonitoring[1]',
    );
  });

  it('knows the fields of 2024 to 2025 that have gone or have another name', () => {
    const he = newRecord(year2425, 'LearningDeliveryHE', {
      SOC2000: 2136,
      UCASAPPID: 'AB12',
      DOMICILE: 'XF',
      TYPEYR: 1,
      MODESTUD: 1,
      YEARSTU: 1,
      MSTUFEE: 2,
      SPECFEE: 0,
      GROSSFEE: 9250,
    });
    const aim = {
      ...newLearningDelivery({}, year2425),
      ...newRecord(year2425, 'LearningDelivery', { ...anAim(), FworkCode: 445, ProgType: 20, LearningDeliveryHE: he }),
    } as LearningDelivery;
    const preference = newRecord(year2425, 'ContactPreference', { ContPrefType: 'PMC', ContPrefCode: 4 });
    const learner = { ...newLearner(aLearner(), year2425), ContactPreference: [preference], LearningDelivery: [aim] };
    const found = rolled(learner, intoThis);
    expect(learnerChecker(year2526)(found.record)).toEqual([]);
    expect(Object.keys(found.record)).toEqual(Object.keys(year2526.records.Learner));
    const [carried] = found.record.LearningDelivery;
    expect(carried?.ProgType).toBeNull();
    expect(carried?.LearningDeliveryHE).toMatchObject({
      SOC: 2136,
      UCASSCHEMECODE: 'AB12',
      PERMADDCOUNTRY: 'XF',
      GROSSFEE: null,
    });
    expect(ruled(found, 'ContactPreference')).toEqual([['not-in-the-new-year', 'PMC 4', null]]);
    expect(ruled(found, 'FworkCode')).toEqual([['not-in-the-new-year', 445, null]]);
    expect(ruled(found, 'SOC2000')).toEqual([['called-otherwise', 2136, 2136]]);
    expect(ruled(found, 'ProgType')).toEqual([['code-has-ended', 20, null]]);
  });

  it('goes from a year into the one after it, and no other', () => {
    expect(() => rollOver({ from: year2425, to: year2627 }, aLearner())).toThrow('cannot be rolled over into 2627');
    expect(() => rollOver({ from: year2526, to: year2425 }, aLearner())).toThrow('cannot be rolled over into 2425');
    expect(nextAcademicYear(year2425)).toBe(year2526);
    expect(nextAcademicYear(year2526)).toBe(year2627);
    expect(nextAcademicYear(year2627)).toBeUndefined();
    expect(nextAcademicYear(year2526, offeredYears({ provisional: false }))).toBeUndefined();
  });
});

describe('whatever the record, the new one is sound', () => {
  const seed = freshSeed();
  const LEARNERS = 400;

  const pairs = academicYears.flatMap((from) => {
    const to = nextAcademicYear(from);
    return to === undefined ? [] : [{ from, to, name: `${from.code} into ${to.code}` }];
  });

  it.each(pairs)(`$name: a record that fits its year makes one that fits the next (TEST_SEED=${seed})`, (years) => {
    const random = randomFrom(seed);
    const check = learnerChecker(years.to);
    let whole = 0;
    for (let count = 0; count < LEARNERS; count += 1) {
      const learner = likelyToGoOn(randomLearner(years.from, random), random.chance(0.5));
      const before = structuredClone(learner);
      const found = rollOver(years, learner);
      expect(learner).toEqual(before);
      if (found.kind === 'left-out') continue;
      whole += 1;
      expect(check(found.record)).toEqual([]);
      const numbers = found.record.LearningDelivery.map(({ AimSeqNumber }) => AimSeqNumber);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      for (const { reason } of found.decisions) expect(reason).toMatch(/^[A-Z].+\.$/);
      const taken = found.decisions.filter(({ field, to }) => field === 'LearningDelivery' && to !== null);
      expect(taken).toHaveLength(numbers.length);
    }
    expect(whole).toBeGreaterThan(LEARNERS / 4);
  });
});

/** Random codes are hardly ever those of an aim that goes on. */
const likelyToGoOn = (learner: Learner, goesOn: boolean): Learner => ({
  ...learner,
  LearningDelivery: learner.LearningDelivery.map((aim) =>
    goesOn ? { ...aim, CompStatus: 1, LearnActEndDate: null } : aim,
  ),
});
