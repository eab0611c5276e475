import { describe, expect, test } from 'vitest';
import type { KeptLearningRecord } from '@/lib/features/lrs';
import { readLearningRecord } from '@/lib/features/lrs/read-learning-record';
import { oneEvent } from '@/scripts/lrs-sandbox/sandbox-events';

const ULN = 9900000209;
const MASTER = 9900000268;
const AT = new Date('2026-10-05T22:30:00.000Z');

const kept = (more: Partial<KeptLearningRecord> = {}): KeptLearningRecord => ({
  latest: { uln: ULN, outcome: 'found', at: AT, by: 'Morgan' },
  download: { uln: ULN, foundUln: ULN, at: AT, by: 'Morgan', events: oneEvent },
  ...more,
});

describe('what is shown of a record is that of the number which the learner has now', () => {
  test('nothing kept, nothing shown but the day', () => {
    expect(readLearningRecord(null, ULN, AT)).toEqual({ latest: null, download: null, today: '2026-10-05' });
  });

  test('its age goes by the calendar in London', () => {
    const soonAfter = new Date('2026-10-05T23:30:00.000Z');
    expect(readLearningRecord(kept(), ULN, AT).download?.daysOld).toBe(0);
    expect(readLearningRecord(kept(), ULN, soonAfter)).toMatchObject({ download: { daysOld: 1 }, today: '2026-10-06' });
    const afterTheClocksWentBack = new Date('2026-11-05T12:00:00.000Z');
    expect(readLearningRecord(kept(), ULN, afterTheClocksWentBack).download?.daysOld).toBe(31);
  });

  test('with another number neither the answer nor the events are shown', () => {
    expect(readLearningRecord(kept(), 9900000055, AT)).toMatchObject({
      latest: null,
      download: { isOfAnotherUln: true, events: [] },
    });
    expect(readLearningRecord(kept(), null, AT).download?.isOfAnotherUln).toBe(true);
  });

  test('a master’s record is theirs before and after they take the master’s number', () => {
    const ofMaster = kept({
      latest: { uln: ULN, outcome: 'linked', at: AT, by: 'Morgan' },
      download: { uln: ULN, foundUln: MASTER, at: AT, by: 'Morgan', events: oneEvent },
    });
    expect(readLearningRecord(ofMaster, ULN, AT)).toMatchObject({
      latest: { outcome: 'linked' },
      download: { isOfAnotherUln: false, events: oneEvent },
    });
    expect(readLearningRecord(ofMaster, MASTER, AT)).toMatchObject({
      latest: null,
      download: { isOfAnotherUln: false, events: oneEvent },
    });
  });
});
