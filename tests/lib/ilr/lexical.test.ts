import { describe, expect, it } from 'vitest';
import { Unfit, valueReader } from '@/lib/ilr/lexical';
import { date, decimal, digits, long, restricted } from '@/lib/ilr/schema';

const read = (type: Parameters<typeof valueReader>[0], text: string) => {
  const value = valueReader(type)(text);
  return value instanceof Unfit ? value.kind : value;
};

describe('the text of an element becomes a value as XML Schema says', () => {
  it.each([
    ['31', 31],
    ['0', 0],
    ['-0', 0],
    ['+31', 31],
    ['0000000000000000000031', 31],
    [' \t31\r\n', 31],
    ['-99', -99],
    ['100', 'out-of-range'],
    ['3 1', 'not-a-whole-number'],
    ['3.0', 'not-a-whole-number'],
    ['1e1', 'not-a-whole-number'],
    ['0x1', 'not-a-whole-number'],
    ['\u00a031', 'not-a-whole-number'],
    ['', 'empty'],
    ['  ', 'empty'],
  ])('“%s” of two digits is %s', (text, value) => {
    expect(Object.is(read(digits(2), text), value)).toBe(true);
  });

  it('reads a ULN of ten digits, and none that is longer', () => {
    expect(read(long(1000000000, 9999999999), '9999999999')).toBe(9999999999);
    expect(read(long(1000000000, 9999999999), '99999999990')).toBe('out-of-range');
  });

  it('keeps blanks of a text, and drops them around a date or a decimal', () => {
    expect(read(restricted(1, 4), ' a ')).toBe(' a ');
    expect(read(date(), ' 2025-01-01\n')).toBe('2025-01-01');
    expect(read(decimal(1, '0.1', '9.9'), ' 1.50 ')).toBe('1.50');
    expect(read(date(), ' ')).toBe('empty');
  });
});
