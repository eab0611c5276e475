import { describe, expect, it } from 'vitest';
import { compareLearners, isSameLearner, type Learner, newRecord, year2526 } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { covers } from '@/tests/support/covers';

covers('lib/ilr/compare/any-record.ts');

const compare = (before: Learner, after: Learner) => compareLearners(year2526.entities.Learner, before, after);
const fam = (LearnFAMType: string, LearnFAMCode: number) =>
  newRecord(year2526, 'LearnerFAM', { LearnFAMType, LearnFAMCode });

describe('what a learner says otherwise is told field by field', () => {
  it('finds nothing in a learner who is the same', () => {
    expect(compare(aLearner(), aLearner())).toEqual([]);
    expect(isSameLearner(aLearner(), aLearner())).toBe(true);
  });

  it('names the field with both values', () => {
    const before = aLearner({ Email: 'alex@example.org', PlanLearnHours: 540 });
    const after = aLearner({ TelNo: '02079460000', PlanLearnHours: 600 });
    expect(compare(before, after)).toEqual([
      { path: 'PlanLearnHours', before: '540', after: '600' },
      { path: 'TelNo', before: null, after: '02079460000' },
      { path: 'Email', before: 'alex@example.org', after: null },
    ]);
  });

  it('shows a National Insurance number by its ends only', () => {
    const [difference] = compare(aLearner({ NINumber: 'QQ123456C' }), aLearner());
    expect(difference).toEqual({ path: 'NINumber', before: 'QQ•••••C', after: null });
  });

  it('follows an aim to its place in the file, and into its records', () => {
    const deliveryFam = (LearnDelFAMCode: string) =>
      newRecord(year2526, 'LearningDeliveryFAM', { LearnDelFAMType: 'SOF', LearnDelFAMCode });
    const stays = anAim({ AimSeqNumber: 2, LearnAimRef: 'Z0001', LearningDeliveryFAM: [deliveryFam('105')] });
    const changes = { ...stays, CompStatus: 2, LearningDeliveryFAM: [deliveryFam('107')] };
    const differences = compare(
      aLearner({ LearningDelivery: [anAim(), stays] }),
      aLearner({ LearningDelivery: [anAim(), anAim({ AimSeqNumber: 3, LearnAimRef: 'Z0003' }), changes] }),
    );
    expect(differences).toEqual([
      { path: 'LearningDelivery[2]', before: null, after: 'AimSeqNumber 3, LearnAimRef Z0003' },
      { path: 'LearningDelivery[3]/CompStatus', before: '1', after: '2' },
      { path: 'LearningDelivery[3]/LearningDeliveryFAM[1]/LearnDelFAMCode', before: '105', after: '107' },
    ]);
  });

  it('tells of one record gone and another come at its place as one difference', () => {
    const before = aLearner({ LearnerFAM: [fam('LSR', 36)] });
    const after = aLearner({ LearnerFAM: [fam('ECF', 1)] });
    const [gone, come] = ['LearnFAMType LSR, LearnFAMCode 36', 'LearnFAMType ECF, LearnFAMCode 1'];
    expect(compare(before, after)).toEqual([{ path: 'LearnerFAM[1]', before: gone, after: come }]);
  });

  it('tells of a record that there is at most one of', () => {
    const LearnerHE = newRecord(year2526, 'LearnerHE', { UCASPERID: '0123456789' });
    expect(compare(aLearner({ LearnerHE }), aLearner())).toEqual([
      { path: 'LearnerHE', before: 'UCASPERID 0123456789', after: null },
    ]);
  });

  it('says when only the order is another', () => {
    const [one, two] = [fam('LSR', 36), fam('ECF', 1)];
    expect(compare(aLearner({ LearnerFAM: [one, two] }), aLearner({ LearnerFAM: [two, one] }))).toEqual([
      { path: 'LearnerFAM', before: 'in another order', after: 'in the order of the file' },
    ]);
  });

  const seed = freshSeed();
  it(`finds a difference wherever two learners are not the same, each path once (seed ${seed})`, () => {
    const random = randomFrom(seed);
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [randomLearner(year2526, random), randomLearner(year2526, random)];
      const paths = compare(before, after).map(({ path }) => path);
      expect(paths.length > 0).toBe(!isSameLearner(before, after));
      expect(new Set(paths).size).toBe(paths.length);
      expect(compare(before, structuredClone(before))).toEqual([]);
    }
  });
});
