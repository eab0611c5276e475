import { describe, expect, it } from 'vitest';
import { newLearner, newLearningDelivery, newRecord, year2425, year2526 } from '@/lib/ilr';

describe('a new record has every key, in the order of the schema', () => {
  it('has null, an empty list, or an empty record where nothing was given', () => {
    const learner = newLearner({ ULN: 9999999999, LearnRefNumber: 'A1' });
    expect(Object.keys(learner)).toEqual(Object.keys(year2526.records.Learner));
    expect(learner).toMatchObject({
      LearnRefNumber: 'A1',
      ULN: 9999999999,
      Sex: null,
      LearnerHE: null,
      LearningDelivery: [],
    });
    expect(newRecord(year2526, 'Header', {}).Source).toEqual(newRecord(year2526, 'Source', {}));
  });

  it('is of the year that is asked for', () => {
    expect(Object.keys(newLearner({}, year2425))).toEqual(Object.keys(year2425.records.Learner));
    expect(Object.keys(newLearningDelivery({}, year2425))).toContain('FworkCode');
    expect(() => newLearner({}, { ...year2526, entities: {} })).toThrow('The table of 2526 has no Learner');
  });

  it('shares nothing with the next', () => {
    newLearningDelivery({}).LearningDeliveryFAM.push(newRecord(year2526, 'LearningDeliveryFAM', {}));
    expect(newLearningDelivery({}).LearningDeliveryFAM).toEqual([]);
  });
});
