import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Learner, LearnerHE, LearningDelivery, RecordOf } from '@/lib/ilr';
import { year2526 } from '@/lib/ilr';
import { digits } from '@/lib/ilr/schema';

describe('the words of a table mean what the schema means', () => {
  it('counts digits on both sides of nought, within an int', () => {
    expect(digits(2)).toMatchObject({ min: -99, max: 99, totalDigits: 2 });
    expect(digits(10)).toMatchObject({ min: -2147483648, max: 2147483647 });
  });

  it('gives records their types', () => {
    expectTypeOf<Learner['ULN']>().toEqualTypeOf<number | null>();
    expectTypeOf<Learner['FamilyName']>().toEqualTypeOf<string | null>();
    expectTypeOf<Learner['LearningDelivery']>().toEqualTypeOf<LearningDelivery[]>();
    expectTypeOf<Learner['LearnerHE']>().toEqualTypeOf<LearnerHE | null>();
    expectTypeOf<RecordOf<typeof year2526.records, 'LearningDeliveryHE'>['STULOAD']>().toEqualTypeOf<string | null>();
    expect(Object.keys(year2526.records)).toHaveLength(22);
  });
});
