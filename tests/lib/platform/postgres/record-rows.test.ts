import { describe, expect, test } from 'vitest';
import { RecordRows } from '@/lib/platform/postgres/record-rows';

const add = (rows: RecordRows, ...lines: readonly string[]): void => {
  for (const line of lines) {
    const bytes = Buffer.from(line);
    rows.add(bytes, 0, bytes.length);
    rows.endRow();
  }
};

describe('the rows of a record are found among those of others', () => {
  const rows = new RecordRows();
  add(rows, '7\ta\n', '7\tb\n', '12\t7\n', '3\t\\N\n', '123456789012\tlast\n');

  test('all of them, and none of another record', () => {
    expect(rows.linesOf(7)).toBe('7\ta\n7\tb\n');
    expect(rows.linesOf(12)).toBe('12\t7\n');
    expect(rows.linesOf(3)).toBe('3\t\\N\n');
    expect(rows.linesOf(123456789012)).toBe('123456789012\tlast\n');
    expect(rows.has(3)).toBe(true);
  });

  test('a record without rows has none, and no rows are of no record', () => {
    expect(rows.linesOf(1)).toBe('');
    expect(rows.has(1)).toBe(false);
    expect(new RecordRows().linesOf(7)).toBe('');
  });

  test('an id that stands alone in its row is read too', () => {
    const alone = new RecordRows();
    add(alone, '7\n', '8\n');
    expect(alone.linesOf(7)).toBe('7\n');
    expect(alone.linesOf(8)).toBe('8\n');
  });

  test('a row that comes in pieces is one row', () => {
    const pieces = new RecordRows();
    for (const piece of ['1', '2\tabc', 'def\n']) pieces.add(Buffer.from(`..${piece}..`), 2, 2 + piece.length);
    pieces.endRow();
    add(pieces, '13\tx\n');
    expect(pieces.linesOf(12)).toBe('12\tabcdef\n');
    expect(pieces.linesOf(13)).toBe('13\tx\n');
  });

  test('each byte is a character, whatever it stands for', () => {
    const accented = new RecordRows();
    add(accented, '7\tŁé\n');
    expect(Buffer.from(accented.linesOf(7), 'latin1').toString()).toBe('7\tŁé\n');
  });

  test('rows that need more room than there was are all there', () => {
    const many = new RecordRows();
    const lines = Array.from({ length: 3000 }, (_, id) => `${id}\t${'x'.repeat(id % 50)}\n`);
    add(many, ...lines);
    expect(lines.map((_, id) => many.linesOf(id))).toEqual(lines);
  });

  test('after it is cleared nothing is there, and it takes rows again', () => {
    const again = new RecordRows();
    add(again, '7\ta\n');
    again.clear();
    expect(again.has(7)).toBe(false);
    add(again, '7\tb\n');
    expect(again.linesOf(7)).toBe('7\tb\n');
  });
});
