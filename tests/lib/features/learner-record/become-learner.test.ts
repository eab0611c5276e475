import { describe, expect, it } from 'vitest';
import { becomeLearner } from '@/lib/features/learner-record';
import { academicYears } from '@/lib/ilr';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords } from '@/tests/fakes/memory-learner-records';

const begin = () => {
  const records = new Map([
    [1, aRecord(aLearner({ LearnRefNumber: 'APP1', Postcode: 'HX1 1AA' }), { stage: 'applicant' })],
    [2, aRecord(aLearner({ LearnRefNumber: 'TAKEN1' }))],
  ]);
  const become = (learnRefNumber: string, learner = 1) =>
    becomeLearner(
      { years: academicYears, learnerRecords: memoryLearnerRecords(records) },
      { learner, academicYear: '2526', learnRefNumber },
    );
  return { become, records };
};

describe('an applicant becomes a learner with all they carry', () => {
  it('under their LearnRefNumber', async () => {
    const { become, records } = begin();
    expect(await become(' CVC00999 ')).toEqual({
      ok: true,
      value: {
        differences: [
          { path: 'Stage', before: 'applicant', after: 'learner' },
          { path: 'LearnRefNumber', before: 'APP1', after: 'CVC00999' },
        ],
      },
    });
    expect(records.get(1)).toMatchObject({
      stage: 'learner',
      learner: { LearnRefNumber: 'CVC00999', Postcode: 'HX1 1AA' },
    });
  });

  it.each([
    ['', 1, 'problems'],
    ['is far too long', 1, 'problems'],
    ['TAKEN1', 1, 'learn-ref-number-taken'],
    ['CVC00999', 2, 'not-an-applicant'],
    ['CVC00999', 3, 'not-there'],
  ])('but not as %j, learner %d: %s', async (learnRefNumber, learner, kind) => {
    const { become, records } = begin();
    expect(await become(learnRefNumber, learner)).toMatchObject({ ok: false, refusal: { kind } });
    expect(records.get(1)?.stage).toBe('applicant');
  });
});
