import { describe, expect, test } from 'vitest';
import { rowsByRecord } from '@/lib/platform/postgres/rows-by-record';

const rowsOf = (lines: string, id: number): string | null => {
  const { bounds, places } = rowsByRecord(lines);
  const place = places.get(id);
  return place === undefined ? null : lines.slice(bounds[place], bounds[place + 1]);
};

describe('the rows of a record are found among those of others', () => {
  const lines = '7\ta\n7\tb\n12\t7\n3\t\\N\n123456789012\tlast\n';

  test('all of them, and none of another record', () => {
    expect(rowsOf(lines, 7)).toBe('7\ta\n7\tb\n');
    expect(rowsOf(lines, 12)).toBe('12\t7\n');
    expect(rowsOf(lines, 3)).toBe('3\t\\N\n');
    expect(rowsOf(lines, 123456789012)).toBe('123456789012\tlast\n');
  });

  test('a record without rows has none, and no lines have no records', () => {
    expect(rowsOf(lines, 1)).toBeNull();
    expect(rowsOf('', 7)).toBeNull();
  });

  test('an id that stands alone in its row is read too', () => {
    expect(rowsOf('7\n8\n', 7)).toBe('7\n');
    expect(rowsOf('7\n8\n', 8)).toBe('8\n');
  });
});
