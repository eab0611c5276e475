import { describe, expect, it } from 'vitest';
import { codes, endingOn, relabelled, withCodes, withoutCodes } from '@/lib/ilr/code-list';

const list = codes(['1', 'One'], ['2', 'Two', '2020-08-01', '2021-07-31'], ['3', 'Three', '2022-08-01']);

describe('next year’s list says only what changed, and refuses codes that are not there', () => {
  it('has days where the table says them', () => {
    expect(list.map(({ from, to }) => [from, to])).toEqual([
      [null, null],
      ['2020-08-01', '2021-07-31'],
      ['2022-08-01', null],
    ]);
  });

  it('adds, takes away, ends and names anew', () => {
    expect(withCodes(list, ['4', 'Four']).map(({ code }) => code)).toEqual(['1', '2', '3', '4']);
    expect(withoutCodes(list, '2').map(({ code }) => code)).toEqual(['1', '3']);
    expect(endingOn(list, '2025-07-31', '1', '3').map(({ to }) => to)).toEqual([
      '2025-07-31',
      '2021-07-31',
      '2025-07-31',
    ]);
    expect(relabelled(list, '1', 'First').map(({ label }) => label)).toEqual(['First', 'Two', 'Three']);
    expect(list[0]).toEqual({ code: '1', label: 'One', from: null, to: null });
  });

  it('refuses what cannot be', () => {
    expect(() => withCodes(list, ['2', 'Zwei'])).toThrow('The code 2 is there already');
    expect(() => withoutCodes(list, '9')).toThrow('no code 9');
    expect(() => endingOn(list, '2025-07-31', '1', '8')).toThrow('no code 8');
    expect(() => relabelled(list, '7', 'Seven')).toThrow('no code 7');
  });
});
