import { describe, expect, test } from 'vitest';
import { charactersIn, type ValueType, valueProblem } from '@/lib/lrs/value-type';
import * as types from '@/lib/lrs/value-types';
import { covers } from '@/tests/support/covers';

covers('lib/lrs/value-type.ts', 'lib/lrs/xml-text.ts');

const lists: [ValueType, unknown[], [unknown, string][]][] = [
  [
    types.nameNonEmpty,
    ['L', 'Ng', ' x', 'Ó Briain-Ñ', '𝒳'.repeat(35)],
    [
      ['', 'too-short'],
      ['   ', 'wrong-form'],
      ['x'.repeat(36), 'too-long'],
      ['a\u0001', 'character-not-allowed'],
      ['\ud800', 'character-not-allowed'],
      [4, 'wrong-form'],
    ],
  ],
  [types.name, ['', 'x'.repeat(35)], [['x'.repeat(36), 'too-long']]],
  [
    types.orgPassword,
    ['0123456789abcdef'],
    [
      ['0123456789abcde', 'too-short'],
      ['0123456789abcdefg', 'too-long'],
      [' '.repeat(16), 'wrong-form'],
    ],
  ],
  [
    types.organisationRef,
    ['AB12cd'],
    [
      ['AB12c', 'wrong-form'],
      ['AB12c!', 'wrong-form'],
      ['', 'wrong-form'],
    ],
  ],
  [types.ukprn, ['10000000', 'TEST0005'], [['1000000', 'wrong-form']]],
  [
    types.uln,
    [9900000055, 1026893096],
    [
      [9900000056, 'not-a-uln'],
      [9999999999, 'not-a-uln'],
      [123, 'not-a-uln'],
      ['9900000055', 'wrong-form'],
    ],
  ],
  [
    types.date,
    ['1800-01-01', '2099-12-31', '2024-02-29', '1900-02-29'],
    [
      ['2023-02-29', 'wrong-form'],
      ['2026-04-31', 'wrong-form'],
      ['1799-01-01', 'wrong-form'],
      ['14/03/2007', 'wrong-form'],
      ['', 'wrong-form'],
    ],
  ],
  [types.dateOrEmpty, ['', '2007-03-14'], [['2007-3-14', 'wrong-form']]],
  [
    types.gender,
    ['0', '1', '2', '9'],
    [
      ['F', 'wrong-form'],
      ['3', 'wrong-form'],
      ['10', 'too-long'],
    ],
  ],
  [
    types.postCode,
    ['LS1 4AP', 'ls14ap', 'ZZ99 9ZZ', 'BFPO 801', 'SW1A 1AA ', 'GIR 0AA'],
    [
      ['LS1 4AC', 'wrong-form'],
      ['D02 AF30', 'wrong-form'],
      ['LS1  4AP', 'wrong-form'],
      ['SW1A 1AA   ', 'too-long'],
    ],
  ],
  [
    types.email,
    ['', 'a.b@example.com', 'a@ab.co.uk'],
    [
      ['a@b.co', 'wrong-form'],
      ['a@example.museums', 'wrong-form'],
      ['a@example', 'wrong-form'],
      ['two words@example.com', 'wrong-form'],
    ],
  ],
  [types.scottishCandidateNumber, ['', '123456789'], [['12345678', 'wrong-form']]],
  [
    types.verificationType,
    ['0', '7', '999'],
    [
      ['8', 'wrong-form'],
      ['99', 'wrong-form'],
    ],
  ],
  [
    types.abilityToShare,
    ['0', '1', '2'],
    [
      ['3', 'wrong-form'],
      ['', 'too-short'],
    ],
  ],
  [types.nationality, ['GBR'], [['BRIT', 'too-long']]],
  [
    types.learnerRecordCount,
    [1, 200],
    [
      [0, 'out-of-range'],
      [201, 'out-of-range'],
      [1.5, 'out-of-range'],
    ],
  ],
  [
    types.versionNumber,
    [0, 2147483647],
    [
      [2147483648, 'out-of-range'],
      [Number.NaN, 'out-of-range'],
    ],
  ],
];

describe('values outside the strict schema are told before they are sent', () => {
  test.each(lists)('$name takes what the schema takes and says what is wrong with the rest', (type, right, wrong) => {
    expect(right.map((value) => [value, valueProblem(type, value)])).toEqual(right.map((value) => [value, null]));
    expect(wrong.map(([value]) => [value, valueProblem(type, value)])).toEqual(wrong);
  });

  test('a letter outside the first plane counts once', () => {
    expect(charactersIn('𝒳é')).toBe(2);
  });
});
