import { describe, expect, it } from 'vitest';
import { decimalProblem, isDateTime, isRealDate, lengthOf } from '@/lib/ilr/facets';
import { decimal } from '@/lib/ilr/schema';

describe('values are judged as XML Schema judges them', () => {
  it('knows every day of four centuries', () => {
    const days = new Set<string>();
    for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2300, 0, 1); day += 86_400_000)
      days.add(new Date(day).toISOString().slice(0, 10));
    const two = (value: number): string => String(value).padStart(2, '0');
    const years = Array.from({ length: 400 }, (_, nth) => 1900 + nth);
    const ends = [0, 1, 28, 29, 30, 31, 32].map(two);
    const asked = years.flatMap((year) =>
      Array.from({ length: 14 }, (_, month) => ends.map((day) => `${year}-${two(month)}-${day}`)).flat(),
    );
    expect(asked.filter((text) => isRealDate(text) !== days.has(text))).toEqual([]);
  });

  it.each([
    '',
    '0000-01-01',
    '2025-1-01',
    '20250101',
    '2025-01-01Z',
    ' 2025-01-01',
    '2025/01/01',
    '٢٠٢٥-01-01',
    'yyyy-mm-dd',
  ])('“%s” is no date', (text) => {
    expect(isRealDate(text)).toBe(false);
  });

  it.each([
    '2025-01-01T00:00:00',
    '2025-01-01T24:00:00',
    '2025-01-01T23:59:59.123',
    '2025-01-01T10:00:00Z',
    '2025-01-01T10:00:00+14:00',
  ])('%s is a time', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each([
    '2025-01-01',
    '2025-01-01T10:00',
    '2025-01-01T24:00:01',
    '2025-01-01T10:60:00',
    '2025-02-30T10:00:00',
    '2025-01-01 10:00:00',
    '2025-01-01T10:00:00+14:01',
  ])('%s is no time', (text) => {
    expect(isDateTime(text)).toBe(false);
  });

  it('counts characters, not halves of them', () => {
    expect(['', 'é', '𝒳', 'a𝒳b', '日本'].map(lengthOf)).toEqual([0, 1, 1, 3, 2]);
  });

  it.each([
    ['0.1', null],
    ['300', null],
    ['+007.50', null],
    ['.5', null],
    ['5.', null],
    ['0.10', null],
    ['0.05', 'too-many-decimal-places'],
    ['0', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['300.1', 'out-of-range'],
    ['', 'not-a-decimal'],
    ['.', 'not-a-decimal'],
    ['1e2', 'not-a-decimal'],
    ['1,5', 'not-a-decimal'],
  ])('the decimal “%s” is %s', (text, problem) => {
    expect(decimalProblem(decimal(1, '0.1', '300.0'), text)).toBe(problem);
  });
});
