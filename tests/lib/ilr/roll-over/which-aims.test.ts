import { describe, expect, it } from 'vitest';
import { type LearningDelivery, year2526, year2627 } from '@/lib/ilr';
import { fateOfAim } from '@/lib/ilr/roll-over/which-aims';
import { anAim } from '@/tests/builders/ilr/a-learner';

const fate = (aim: LearningDelivery, others: readonly LearningDelivery[] = []) => {
  const { goes, rule } = fateOfAim(aim, [aim, ...others], year2627);
  return goes ? rule : `left: ${rule}`;
};

const apprenticeship = { ProgType: 25, StdCode: 105, FundModel: 36 };
const programme = (values: Partial<LearningDelivery>) =>
  anAim({ ...apprenticeship, AimType: 1, LearnPlanEndDate: '2026-07-10', ...values });
const component = (values: Partial<LearningDelivery>) =>
  anAim({ ...apprenticeship, AimType: 3, CompStatus: 2, LearnActEndDate: '2026-02-01', Outcome: 1, ...values });

describe('which aims go into the next year', () => {
  it.each([
    ['aim-continues', { CompStatus: 1 }],
    ['aim-continues', { CompStatus: 1, LearnPlanEndDate: '2020-07-31' }],
    ['left: aim-has-ended', { CompStatus: 2, LearnActEndDate: '2026-07-10', Outcome: 1 }],
    ['left: aim-has-ended', { CompStatus: 3, LearnActEndDate: '2026-01-10', Outcome: 3 }],
    ['left: aim-has-ended', { CompStatus: 6, LearnActEndDate: '2026-01-10', Outcome: 3 }],
    ['left: aim-has-ended', { CompStatus: 2, LearnActEndDate: '2026-07-10', Outcome: 8 }],
    ['left: aim-has-ended', { CompStatus: null }],
    ['belongs-to-the-new-year', { CompStatus: 2, LearnActEndDate: '2026-08-01', Outcome: 1 }],
    ['left: aim-has-ended', { CompStatus: 2, LearnActEndDate: '2026-07-31', Outcome: 1 }],
    ['belongs-to-the-new-year', { CompStatus: 2, LearnActEndDate: '2026-07-10', AchDate: '2026-09-01' }],
    ['belongs-to-the-new-year', { CompStatus: 6, LearnStartDate: '2026-08-03', LearnActEndDate: '2026-08-20' }],
  ] as const)('%s: %j', (expected, values) => {
    expect(fate(anAim(values))).toBe(expected);
  });

  it.each([
    ['aim-continues', { CompStatus: 1 }],
    ['programme-not-assessed', { CompStatus: 2, LearnActEndDate: '2026-06-01', Outcome: 8 }],
    ['programme-not-assessed', { CompStatus: 1, LearnActEndDate: '2026-06-01', Outcome: 8 }],
    ['programme-on-a-break', { CompStatus: 6, LearnActEndDate: '2026-01-10', Outcome: 3 }],
    ['programme-on-a-break', { CompStatus: 6, LearnActEndDate: '2026-01-10', LearnPlanEndDate: '2024-08-01' }],
    ['left: aim-has-ended', { CompStatus: 6, LearnActEndDate: '2026-01-10', LearnPlanEndDate: '2024-07-31' }],
    [
      'left: aim-has-ended',
      { CompStatus: 2, LearnActEndDate: '2026-06-01', Outcome: 8, LearnPlanEndDate: '2024-07-31' },
    ],
    ['left: aim-has-ended', { CompStatus: 2, LearnActEndDate: '2026-06-01', Outcome: 1, AchDate: '2026-07-01' }],
  ] as const)('an apprenticeship, %s: %j', (expected, values) => {
    expect(fate(programme(values))).toBe(expected);
  });

  it('counts two years back from the year that is rolled over into', () => {
    const onBreak = programme({ CompStatus: 6, LearnActEndDate: '2025-01-10', LearnPlanEndDate: '2023-08-01' });
    expect(fateOfAim(onBreak, [onBreak], year2526).goes).toBe(true);
    expect(fateOfAim(onBreak, [onBreak], year2627).goes).toBe(false);
  });

  it('takes the parts of a programme that goes, ended or not, and no others', () => {
    const open = programme({ CompStatus: 1 });
    expect(fate(component({}), [open])).toBe('aim-of-open-programme');
    expect(fate(component({ StdCode: 106 }), [open])).toBe('left: aim-has-ended');
    expect(fate(component({ AimType: 4 }), [open])).toBe('left: aim-has-ended');
    expect(fate(component({}), [programme({ CompStatus: 3, LearnActEndDate: '2026-02-01' })])).toBe(
      'left: aim-has-ended',
    );
    expect(fate(component({}), [])).toBe('left: aim-has-ended');
    expect(fate(component({ ProgType: 31 }), [programme({ ProgType: 31 })])).toBe('left: aim-has-ended');
  });

  it('gives a part to the programme that had begun last when it began', () => {
    const left = programme({ LearnStartDate: '2024-09-02', CompStatus: 3, LearnActEndDate: '2025-05-01' });
    const again = programme({ LearnStartDate: '2025-09-08', CompStatus: 1 });
    const programmes = [left, again];
    expect(fate(component({ LearnStartDate: '2024-09-02' }), programmes)).toBe('left: aim-has-ended');
    expect(fate(component({ LearnStartDate: '2025-10-01' }), programmes)).toBe('aim-of-open-programme');
    expect(fate(component({ LearnStartDate: '2024-01-01' }), programmes.toReversed())).toBe('aim-of-open-programme');
  });
});
