import { describe, expect, test } from 'vitest';
import { RowCursor } from '@/lib/platform/postgres/row-cursor';

const cursorOn = (lines: string): RowCursor => {
  const cursor = new RowCursor();
  cursor.open(Buffer.from(lines).toString('latin1'));
  return cursor;
};

describe('each value is read to its end and no further', () => {
  test('an absent date stays absent, whatever stands behind it', () => {
    const cursor = cursorOn('\\N\tA-12345\t7\n');
    expect([cursor.date(), cursor.text(), cursor.whole(), cursor.hasMore]).toEqual([null, 'A-12345', 7, false]);
  });

  test('numbers may be negative, absent, or longer than an int', () => {
    const cursor = cursorOn('-12\t\\N\t0\t9007199254740991\n');
    expect([cursor.whole(), cursor.whole(), cursor.whole(), cursor.whole()]).toEqual([-12, null, 0, 9007199254740991]);
    expect(cursor.hasMore).toBe(false);
  });

  test('text is decoded and unescaped, and an escaped \\N is text', () => {
    const cursor = cursorOn('Łé😀\t\\\\N\ta\\tb\\\\\t\t\\N\n');
    const texts = [1, 2, 3, 4, 5].map(() => cursor.text());
    expect(texts).toEqual(['Łé😀', '\\N', 'a\tb\\', '', null]);
  });

  test('dates that are not ten characters are read as they stand', () => {
    for (const date of ['12025-01-01', '0044-03-15 BC', 'infinity', '-infinity', '2025-08-01']) {
      const cursor = cursorOn(`${date}\t1\n`);
      expect([cursor.date(), cursor.whole()]).toEqual([date, 1]);
    }
  });

  test('a line that is cut off ends', () => {
    const cursor = cursorOn('abc');
    expect([cursor.text(), cursor.hasMore]).toEqual(['abc', false]);
  });
});
