import { describe, expect, it } from 'vitest';
import { asRecord, type LearningDelivery, matchRecords } from '@/lib/ilr';
import { anAim } from '@/tests/builders/ilr/a-learner';

const matchAims = (before: LearningDelivery[], after: LearningDelivery[]) =>
  matchRecords('LearningDelivery', before.map(asRecord), after.map(asRecord));

describe('each record of a file continues at most one stored record', () => {
  it('knows aims by AimSeqNumber and LearnAimRef, wherever they stand', () => {
    const [first, second] = [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, LearnAimRef: 'Z0001' })];
    const pairs = matchAims(
      [first, second],
      [
        { ...second, CompStatus: 2 },
        { ...first, Outcome: 1 },
      ],
    );
    expect(pairs).toEqual([
      { before: 1, after: 0 },
      { before: 0, after: 1 },
    ]);
  });

  it('pairs two aims with one number and reference each with its own, the alike ones first', () => {
    const [early, late] = [anAim({ PHours: 10 }), anAim({ PHours: 20 })];
    expect(matchAims([early, late], [{ ...early, PHours: 15 }, late])).toEqual([
      { before: 0, after: 0 },
      { before: 1, after: 1 },
    ]);
  });

  it('knows an aim that was numbered afresh by what is learned and when it began', () => {
    const aim = anAim({ AimSeqNumber: 4 });
    expect(matchAims([aim], [{ ...aim, AimSeqNumber: 1 }])).toEqual([{ before: 0, after: 0 }]);
  });

  it('takes another aim for another aim', () => {
    const other = anAim({ AimSeqNumber: 1, LearnAimRef: 'Z0002' });
    expect(matchAims([anAim()], [other])).toEqual([
      { before: null, after: 0 },
      { before: 0, after: null },
    ]);
  });

  it('knows an employment status by its date, and other records by their first field', () => {
    const status = (EmpStat: number, DateEmpStatApp: string) => ({ EmpStat, DateEmpStatApp, EmpId: null });
    const before = [status(10, '2025-08-01'), status(11, '2026-01-01')];
    const after = [status(12, '2026-01-01'), status(12, '2025-08-01')];
    expect(matchRecords('LearnerEmploymentStatus', before, after)).toEqual([
      { before: 1, after: 0 },
      { before: 0, after: 1 },
    ]);
    const fam = (LearnFAMType: string, LearnFAMCode: number) => ({ LearnFAMType, LearnFAMCode });
    expect(matchRecords('LearnerFAM', [fam('LSR', 36), fam('ECF', 1)], [fam('ECF', 2)])).toEqual([
      { before: 1, after: 0 },
      { before: 0, after: null },
    ]);
  });
});
