import { describe, expect, it } from 'vitest';
import { addLearner } from '@/lib/features/learner-record';
import { academicYears } from '@/lib/ilr';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords } from '@/tests/fakes/memory-learner-records';

const begin = () => {
  const records = new Map([[1, aRecord(aLearner({ LearnRefNumber: 'TAKEN1' }))]]);
  const add = (fields: Record<string, string>) =>
    addLearner(
      { years: academicYears, learnerRecords: memoryLearnerRecords(records) },
      { stage: 'learner', academicYear: '2526', fields },
    );
  return { add, records };
};

describe('a learner is added with what is known of them', () => {
  it('needs no more than a LearnRefNumber', async () => {
    const { add, records } = begin();
    expect(await add({ LearnRefNumber: 'NEW1', FamilyName: 'Example', DateOfBirth: '3 Feb 2008' })).toEqual({
      ok: true,
      value: 2,
    });
    expect(records.get(2)?.learner).toMatchObject({
      LearnRefNumber: 'NEW1',
      DateOfBirth: '2008-02-03',
      LearningDelivery: [],
    });
  });

  it.each([
    [{ LearnRefNumber: '' }, 'problems'],
    [{ LearnRefNumber: 'NEW1', DateOfBirth: '31/2/2008' }, 'problems'],
    [{ LearnRefNumber: 'TAKEN1' }, 'learn-ref-number-taken'],
  ])('refuses %o: %s', async (fields, kind) => {
    const { add, records } = begin();
    expect(await add(fields)).toMatchObject({ ok: false, refusal: { kind } });
    expect(records.size).toBe(1);
  });
});
