import { describe, expect, it } from 'vitest';
import { openYear } from '@/lib/features/learner-record/open-year';
import { academicYears, year2526 } from '@/lib/ilr';

describe('only records of an open year are changed', () => {
  it('knows open years, and neither those that are only read nor those that nobody knows', () => {
    expect(openYear(academicYears, '2526')).toBe(year2526);
    expect(openYear(academicYears, '2627')?.status).toBe('provisional');
    expect(openYear(academicYears, '2425')).toBeUndefined();
    expect(openYear(academicYears, '1819')).toBeUndefined();
  });
});
