import { describe, expect, it } from 'vitest';
import { newRecord, year2526, year2627 } from '@/lib/ilr';
import { Notes } from '@/lib/ilr/roll-over/notes';
import { withOpenContract } from '@/lib/ilr/roll-over/open-contract';
import { anAim } from '@/tests/builders/ilr/a-learner';

const act = (LearnDelFAMDateFrom: string, LearnDelFAMDateTo: string | null, LearnDelFAMType = 'ACT') =>
  newRecord(year2526, 'LearningDeliveryFAM', {
    LearnDelFAMType,
    LearnDelFAMCode: '1',
    LearnDelFAMDateFrom,
    LearnDelFAMDateTo,
  });

const opened = (aim: ReturnType<typeof anAim>) => {
  const notes = new Notes({ from: year2526, to: year2627 });
  const { LearningDeliveryFAM } = withOpenContract(aim, 'LearningDelivery[1]', notes);
  return { ends: LearningDeliveryFAM.map(({ LearnDelFAMDateTo }) => LearnDelFAMDateTo), decisions: notes.decisions };
};

describe('the latest contract type of an open aim has no end', () => {
  it('opens the latest, wherever it stands, and no other', () => {
    const LearningDeliveryFAM = [
      act('2026-01-01', '2026-07-31'),
      act('2025-09-08', '2025-12-31'),
      act('2026-03-01', '2026-07-31', 'LSF'),
    ];
    const { ends, decisions } = opened(anAim({ LearningDeliveryFAM }));
    expect(ends).toEqual([null, '2025-12-31', '2026-07-31']);
    expect(decisions).toMatchObject([
      {
        path: 'LearningDelivery[1]/LearningDeliveryFAM[1]/LearnDelFAMDateTo',
        rule: 'contract-goes-on',
        from: '2026-07-31',
        to: null,
      },
    ]);
  });

  it('leaves an aim that has ended, and one without a contract type or with an open one, as they are', () => {
    const ended = [act('2025-09-08', '2026-07-31')];
    expect(opened(anAim({ LearnActEndDate: '2026-07-31', LearningDeliveryFAM: ended })).ends).toEqual(['2026-07-31']);
    expect(opened(anAim()).decisions).toEqual([]);
    expect(opened(anAim({ LearningDeliveryFAM: [act('2025-09-08', null)] })).decisions).toEqual([]);
  });
});
