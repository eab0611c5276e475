import { describe, expect, test } from 'vitest';
import { type QueueAsked, type QueuedLearner, readUlnQueue, type UlnQueueStore } from '@/lib/features/uln-queue';
import { type UlnProblem, ulnProblems, wholeQueue } from '@/lib/features/uln-queue/schema';
import { year2526, year2627 } from '@/lib/ilr';
import { fixedClock } from '@/tests/fakes/fixed-clock';

const learner = (more: Partial<QueuedLearner> = {}): QueuedLearner => ({
  number: 7,
  learnRefNumber: 'A1',
  familyName: 'Example',
  givenNames: 'Alex',
  uln: 9999999999,
  check: null,
  sharedWith: [],
  aims: [
    {
      FundModel: 36,
      LearnStartDate: '2025-09-08',
      LearnPlanEndDate: '2026-07-10',
      LearnActEndDate: null,
      LearningDeliveryFAM: [],
    },
  ],
  ...more,
});

const storeOf = (found: Partial<Record<UlnProblem, number>>, learners: readonly QueuedLearner[] = []) => {
  const asked: QueueAsked[] = [];
  const since: Date[] = [];
  const problems = Object.fromEntries(ulnProblems.map((problem) => [problem, found[problem] ?? 0])) as Record<
    UlnProblem,
    number
  >;
  const ulnQueue: UlnQueueStore = {
    count: async (_, from) => {
      since.push(from);
      return { learners: 9, withUln: 5, problems };
    },
    page: async (one) => {
      asked.push(one);
      return { learners, previous: null, next: 7 };
    },
  };
  return { ulnQueue, asked, since };
};

const read = (rig: ReturnType<typeof storeOf>, query = {}, now = '2025-12-30T23:30:00.000Z') =>
  readUlnQueue(
    { ulnQueue: rig.ulnQueue, years: [year2526, year2627], clock: fixedClock(now) },
    { ...wholeQueue, ...query },
  );

describe('the queue shows what is most pressing', () => {
  test('unless something else is asked for', async () => {
    const rig = storeOf({ temporary: 1, drift: 2 });
    expect((await read(rig)).problem).toBe('temporary');
    expect((await read(rig, { problem: 'drift' })).problem).toBe('drift');
    expect(rig.asked.map(({ problem }) => problem)).toEqual(['temporary', 'drift']);
  });

  test('and asks for nobody where there is nobody', async () => {
    const rig = storeOf({});
    expect(await read(rig)).toMatchObject({ problem: null, page: { items: [] } });
    expect(await read(rig, { problem: 'linked' })).toMatchObject({ problem: 'linked', page: { items: [] } });
    expect(rig.asked).toEqual([]);
  });

  test('in the usual year, or the one in the address', async () => {
    const rig = storeOf({ missing: 1 });
    expect((await read(rig)).academicYear).toBe('2526');
    expect((await read(rig, { academicYear: '2627' })).academicYear).toBe('2627');
    expect((await read(rig, { academicYear: '9899' })).academicYear).toBe('2526');
  });

  test('a verification is too old after as many days as were chosen', async () => {
    const rig = storeOf({});
    await read(rig, { days: '30' }, '2026-01-31T12:00:00.000Z');
    expect(rig.since).toEqual([new Date('2026-01-01T12:00:00.000Z')]);
  });
});

describe('the days that a temporary number has left', () => {
  test('are counted from the day that it is in London', async () => {
    const rig = storeOf({ temporary: 1 }, [learner()]);
    const [item] = (await read(rig)).page.items;
    expect(item).toMatchObject({
      identifier: 'M000007',
      temporary: { broken: [{ name: 'ULN_03' }], deadline: { date: '2025-12-31', daysLeft: 1, rule: 'ULN_07' } },
    });
    const [inSummer] = (await read(rig, {}, '2026-06-30T23:30:00.000Z')).page.items;
    expect(inSummer?.temporary?.deadline?.daysLeft).toBe(-182);
  });

  test('are none for another number', async () => {
    const rig = storeOf({ duplicated: 2 }, [learner({ uln: 1, sharedWith: [{ number: 8, learnRefNumber: 'A2' }] })]);
    const [item] = (await read(rig)).page.items;
    expect(item?.temporary).toBeNull();
    expect(item?.sharedWith).toEqual([{ identifier: 'M000008', learnRefNumber: 'A2' }]);
  });
});
