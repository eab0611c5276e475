import { describe, expect, it } from 'vitest';
import { codesInRecord, describeField, type FieldCodes, isCodeInForce, labelOfCode, year2526 } from '@/lib/ilr';

const codesAt = (path: string): FieldCodes => {
  const { codes } = describeField(year2526, path);
  if (codes === null) throw new Error(`${path} has no codes`);
  return codes;
};

describe('a code is read by its list, and by the type beside it', () => {
  const aimCodes = codesAt('LearningDelivery/LearningDeliveryFAM/LearnDelFAMCode');

  it('knows a code by the type that its record says', () => {
    expect(labelOfCode(aimCodes, '034', { LearnDelFAMType: 'LDM' })).toContain('Offenders in custody');
    expect(labelOfCode(aimCodes, '34', { LearnDelFAMType: 'LDM' })).toBeNull();
    expect(labelOfCode(aimCodes, '034', { LearnDelFAMType: 'DAM' })).toBe('Construction Project');
  });

  it('offers nothing where the type is not said or not known', () => {
    expect(codesInRecord(aimCodes, { LearnDelFAMType: null })).toEqual([]);
    expect(codesInRecord(aimCodes, { LearnDelFAMType: 'XYZ' })).toEqual([]);
  });

  it('knows numbers as it knows texts, and nothing of what is absent', () => {
    const status = codesAt('LearningDelivery/CompStatus');
    expect(labelOfCode(status, 2, {})).toContain('completed');
    expect(labelOfCode(status, null, {})).toBeNull();
    expect(labelOfCode(status, 7, {})).toBeNull();
  });

  it('says whether a code was in force on a day', () => {
    const [asperger] = codesInRecord(codesAt('LLDDandHealthProblem/LLDDCat'), {}).filter(({ code }) => code === '15');
    if (asperger === undefined) throw new Error('There is no code 15');
    expect(isCodeInForce(asperger, '2025-07-31')).toBe(true);
    expect(isCodeInForce(asperger, '2025-08-01')).toBe(false);
    expect(isCodeInForce({ ...asperger, from: '2024-08-01', to: null }, '2024-07-31')).toBe(false);
  });
});
