import { describe, expect, it } from 'vitest';
import { changeAims } from '@/lib/features/learner-record';
import type { ChangeAimsInput } from '@/lib/features/learner-record/schema';
import { academicYears } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { aRecord, memoryLearnerRecords } from '@/tests/fakes/memory-learner-records';

const links = (officerId: string) => ({
  contractId: null,
  subcontractorId: null,
  qualificationPlanId: null,
  officerId,
});

const begin = () => {
  const learner = aLearner({
    LearningDelivery: [
      anAim({ AimSeqNumber: 1, LearnAimRef: 'ZPROG001' }),
      anAim({ AimSeqNumber: 7, LearnAimRef: '60012345', CompStatus: 2, Outcome: 1, LearnActEndDate: '2026-05-01' }),
    ],
  });
  const records = new Map([[1, aRecord(learner, { aims: [links('first'), links('second')] })]]);
  const change = (wanted: ChangeAimsInput['change'], aims = 2) =>
    changeAims(
      { years: academicYears, learnerRecords: memoryLearnerRecords(records) },
      { learner: 1, academicYear: '2526', change: wanted, aims },
    );
  const stored = () => records.get(1);
  const numbers = () => stored()?.learner.LearningDelivery.map(({ AimSeqNumber }) => AimSeqNumber);
  return { change, stored, numbers };
};

describe('aims are added, copied, removed and numbered without losing their links', () => {
  it('adds an aim by LearnAimRef under the next number, to be filled in', async () => {
    const { change, stored, numbers } = begin();
    expect((await change({ kind: 'add', learnAimRef: ' 50088895 ' })).ok).toBe(true);
    expect(numbers()).toEqual([1, 7, 8]);
    expect(stored()?.learner.LearningDelivery[2]).toMatchObject({
      LearnAimRef: '50088895',
      CompStatus: 1,
      FundModel: null,
    });
    expect(stored()?.aims).toHaveLength(3);
  });

  it('refuses a LearnAimRef that the format does not allow', async () => {
    const { change } = begin();
    expect(await change({ kind: 'add', learnAimRef: 'far too long' })).toMatchObject({
      refusal: { kind: 'problems', problems: [{ path: 'LearnAimRef' }] },
    });
  });

  it('copies an aim with its links, as one that has just begun', async () => {
    const { change, stored, numbers } = begin();
    await change({ kind: 'copy', aim: 2 });
    expect(numbers()).toEqual([1, 7, 8]);
    const copy = stored()?.learner.LearningDelivery[2];
    expect(copy).toMatchObject({ LearnAimRef: '60012345', CompStatus: 1, Outcome: null, LearnActEndDate: null });
    expect(stored()?.aims[2]).toEqual(links('second'));
  });

  it('removes the aim that is meant, with its links', async () => {
    const { change, stored, numbers } = begin();
    await change({ kind: 'remove', aim: 1 });
    expect(numbers()).toEqual([7]);
    expect(stored()?.aims).toEqual([links('second')]);
  });

  it('numbers aims in their order', async () => {
    const { change, numbers } = begin();
    await change({ kind: 'renumber' });
    expect(numbers()).toEqual([1, 2]);
  });

  it.each([
    [{ kind: 'remove', aim: 2 } as const, 3],
    [{ kind: 'copy', aim: 3 } as const, 2],
  ])('touches nothing when the aims are not those that were shown: %o of %d', async (wanted, shown) => {
    const { change, numbers } = begin();
    expect(await change(wanted, shown)).toMatchObject({ refusal: { kind: 'aims-changed-meanwhile' } });
    expect(numbers()).toEqual([1, 7]);
  });

  it('changes nothing in a year that is not open', async () => {
    const answer = await changeAims(
      { years: academicYears, learnerRecords: memoryLearnerRecords(new Map()) },
      { learner: 1, academicYear: '9798', change: { kind: 'renumber' }, aims: 0 },
    );
    expect(answer).toEqual({ ok: false, refusal: { kind: 'year-closed' } });
  });
});
