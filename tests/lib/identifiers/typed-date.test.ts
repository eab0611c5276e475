import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '@/lib/identifiers';

describe('a date may be typed as people type dates', () => {
  it.each([
    '1/9/2007',
    '01/09/2007',
    '1.9.2007',
    '1-9-2007',
    '1 9 2007',
    '1/9/07',
    ' 1 / 9 / 2007 ',
    '1 Sep 2007',
    '1 sept 2007',
    '1st September 2007',
    '1 SEPTEMBER 07',
    '1-Sep-07',
    '1sep2007',
    'September 1, 2007',
    'Sep 1st 2007',
    '2007-09-01',
    '2007/9/1',
    '01092007',
    '010907',
    '20070901',
  ])('reads “%s” as 1 September 2007', (text) => {
    expect(parseTypedDate(text)).toBe('2007-09-01');
  });

  it('takes the day before the month', () => {
    expect(parseTypedDate('3/4/2005')).toBe('2005-04-03');
    expect(parseTypedDate('4/13/2005')).toBeNull();
  });

  it('knows every month, whole and in short', () => {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2007, month, 1)));
    const named = (month: 'short' | 'long') =>
      months.map((date) =>
        parseTypedDate(`1 ${date.toLocaleDateString('en-GB', { month, timeZone: 'UTC' })} 2007`)?.slice(5, 7),
      );
    const numbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
    expect(named('short')).toEqual(numbers);
    expect(named('long')).toEqual(numbers);
  });

  it('reads two figures of a year as 1940 to 2039', () => {
    expect(['1/1/39', '1/1/40', '1/1/00', '1/1/99'].map(parseTypedDate)).toEqual([
      '2039-01-01',
      '1940-01-01',
      '2000-01-01',
      '1999-01-01',
    ]);
  });

  it('refuses days that no calendar has', () => {
    expect(['31/4/2007', '29/2/2007', '0/1/2007', '32/1/2007', '1/0/2007'].map(parseTypedDate)).toEqual(
      Array(5).fill(null),
    );
    expect(parseTypedDate('29/2/2008')).toBe('2008-02-29');
  });

  it.each(['', 'Smith', '2007', '1 Mayonnaise 2007', '1/9', '1/9/207', '1/9/0207', '9999999999', '1/9/2007 x'])(
    'takes “%s” for no date',
    (text) => {
      expect(parseTypedDate(text)).toBeNull();
    },
  );
});
