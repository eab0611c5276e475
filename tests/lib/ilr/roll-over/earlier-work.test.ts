import { describe, expect, it } from 'vitest';
import { newRecord, year2526 } from '@/lib/ilr';
import { earlierWork } from '@/lib/ilr/roll-over/earlier-work';
import { anAim } from '@/tests/builders/ilr/a-learner';

const status = (DateEmpStatApp: string | null) =>
  newRecord(year2526, 'LearnerEmploymentStatus', { EmpStat: 10, DateEmpStatApp });

const earlier = (days: readonly (string | null)[], aims = [anAim({ LearnStartDate: '2025-09-08' })]) =>
  [...earlierWork(days.map(status), aims)].map(({ DateEmpStatApp }) => DateEmpStatApp);

describe('employment goes over from the last record before the learning began', () => {
  it('leaves those before it behind, in whatever order they stand', () => {
    const days = ['2025-08-31', '2022-01-01', '2026-01-01', '2024-06-01'];
    expect(earlier(days)).toEqual(['2022-01-01', '2024-06-01']);
  });

  it('keeps everything where no record lies before', () => {
    expect(earlier(['2025-09-08', '2026-01-01'])).toEqual([]);
    expect(earlier([])).toEqual([]);
  });

  it('goes by the original start, and by the earliest of all aims', () => {
    const days = ['2022-01-01', '2023-08-01', '2025-08-31'];
    expect(earlier(days, [anAim({ OrigLearnStartDate: '2023-09-04' })])).toEqual(['2022-01-01']);
    expect(earlier(days, [anAim(), anAim({ LearnStartDate: '2022-09-05' })])).toEqual([]);
  });

  it('keeps a record without a day, and all when no aim has begun', () => {
    expect(earlier([null, '2024-01-01', '2025-01-01'])).toEqual(['2024-01-01']);
    expect(earlier(['2024-01-01', '2025-01-01'], [anAim({ LearnStartDate: null })])).toEqual([]);
  });
});
