import { describe, expect, test } from 'vitest';
import { ilrCodesOf } from '@/lib/features/reference/ilr-codes';

describe('a form offers the codes of the ILR for the fields that have some', () => {
  test('each with what it stands for', () => {
    const { fundModel = [], progType = [], ...others } = ilrCodesOf('qualification-plans');
    expect(fundModel.find(({ id }) => id === '36')?.label).toMatch(/^36 [A-Z]/);
    expect(progType.find(({ id }) => id === '25')?.label).toMatch(/^25 [A-Z]/);
    expect(Object.keys(others)).toEqual([]);
  });

  test('and none for what has no codes', () => {
    expect(ilrCodesOf('sites')).toEqual({});
    expect(ilrCodesOf('contracts')).toEqual({});
  });
});
