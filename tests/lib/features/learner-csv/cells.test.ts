import { describe, expect, test } from 'vitest';
import { readCell, toCell } from '@/lib/features/learner-csv/cells';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';

describe('a value is written so that a spreadsheet leaves it as it is', () => {
  test.each([
    ['a ULN', '1061484016', '="1061484016"'],
    ['a leading nought', '007', '="007"'],
    ['a power of ten', '60E12', '="60E12"'],
    ['one with a sign', '1E+5', '="1E+5"'],
    ['what looks like a date', '3/4', '="3/4"'],
    ['what looks like a month', 'MAR25', '="MAR25"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a number of a telephone', '+44 1422 000000', "'+44 1422 000000"],
    ['a sum', '-2+3', "'-2+3"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['an apostrophe before either', "'=1", "''=1"],
    ['a name', "O'Neill", "O'Neill"],
    ['a postcode', 'HX1 1AA', 'HX1 1AA'],
  ])('%s', (_, value, cell) => {
    expect(toCell(value, true)).toBe(cell);
  });

  test('a plain number stays a number, to be reckoned with', () => {
    expect(toCell('540', false)).toBe('540');
    expect(toCell('-5', false)).toBe("'-5");
  });

  test('and never begins as a formula, but for the one that says text', () => {
    const seed = freshSeed();
    const random = randomFrom(seed);
    const letters = [...'=+-@\t\r\'"0123456789EeA. /'];
    for (let turn = 0; turn < 5000; turn += 1) {
      const value = Array.from({ length: random.between(1, 8) }, () => letters[random.between(0, letters.length - 1)])
        .join('')
        .trim();
      for (const isText of [true, false]) {
        const cell = toCell(value, isText);
        expect(cell, `TEST_SEED=${seed}`).toMatch(/^(?:="(?:[^"]|"")*"$|[^=+\-@\t\r]|$)/);
        const read = readCell(cell);
        if (read.kind === 'value') expect(read.text, `TEST_SEED=${seed} ${JSON.stringify(value)}`).toBe(value);
        else expect(isText).toBe(false);
      }
    }
  });
});

describe('a cell is read as what it stood for', () => {
  test.each([
    ['="0123"', '0123'],
    ['="say ""so"""', 'say "so"'],
    ["'+44 1422", '+44 1422'],
    ["'tis", "'tis"],
    [' HX1 1AA ', 'HX1 1AA'],
    ['', ''],
    ['60E12345', '60E12345'],
  ])('%s', (cell, text) => {
    expect(readCell(cell)).toEqual({ kind: 'value', text });
  });

  test.each(['1.06E+09', '1E+10', '9,99E+09', '-1.2e-3'])('%s is not guessed at', (cell) => {
    expect(readCell(cell)).toEqual({ kind: 'scientific' });
  });
});
