import { describe, expect, test } from 'vitest';
import { findTerms, folded } from '@/lib/features/learner/find-terms';

describe('what is typed into the search is looked for as it was meant', () => {
  test.each([
    ['  Grace   OKAFOR ', ['grace', 'okafor']],
    ["O'Brien", ['obrien']],
    ['O’Brien, Siân', ['obrien', 'sian']],
    ['St. John-Smythe', ['st', 'john', 'smythe']],
    ['Łukaszewski Øster Đura Straße Æsop', ['lukaszewski', 'oster', 'dura', 'strasse', 'aesop']],
    ['L000077', ['l000077']],
    ['50%', ['50%']],
    ["'", []],
    ['', []],
  ])('%s', (text, words) => {
    expect(findTerms(text)).toEqual({ words, dateOfBirth: null });
  });

  test('a date is only a date, unless it could be a part of a number', () => {
    expect(findTerms('1 9 2007')).toEqual({ words: [], dateOfBirth: '2007-09-01' });
    expect(findTerms('01092007')).toEqual({ words: ['01092007'], dateOfBirth: '2007-09-01' });
    expect(findTerms('1000000043')).toEqual({ words: ['1000000043'], dateOfBirth: null });
  });

  test('there is an end to it', () => {
    expect(findTerms('a '.repeat(500)).words).toHaveLength(8);
    expect(findTerms('x'.repeat(500)).words[0]).toHaveLength(100);
  });

  test('folding what is folded changes nothing', () => {
    for (const text of ['O’Brien-Ñandú', ' Æ  œ ', 'İstanbul']) expect(folded(folded(text))).toBe(folded(text));
  });
});
