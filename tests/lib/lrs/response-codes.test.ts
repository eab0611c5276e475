import { describe, expect, test } from 'vitest';
import { faultMeaning, isFaultCode, isKnownCode, responseCodes, tidyCode } from '@/lib/lrs/response-codes';

describe('codes are known by one table, however they are printed', () => {
  test.each([
    ['WSRC001', 'WSRC0001'],
    [' WSRC0004 ', 'WSRC0004'],
    ['WCEC0999', 'WSEC0999'],
    ['WSVRC1', 'WSVRC001'],
    ['WSVRC0005', 'WSVRC005'],
    ['WSRC12345', 'WSRC12345'],
    ['RC011', 'RC011'],
    ['', ''],
  ])('%j is %j', (raw, tidy) => {
    expect(tidyCode(raw)).toBe(tidy);
  });

  test('each code of the table is its own tidy form', () => {
    expect(Object.keys(responseCodes).map(tidyCode)).toEqual(Object.keys(responseCodes));
  });

  test('every code of a fault has a meaning, and no other has', () => {
    const codes = Object.keys(responseCodes);
    expect(codes.filter(isFaultCode)).toEqual(codes.filter((code) => faultMeaning(code) !== 'unknown-fault'));
    expect(codes.filter(isFaultCode)).toHaveLength(7);
  });

  test('names that every object has are no codes', () => {
    expect(isKnownCode('constructor')).toBe(false);
    expect(faultMeaning('toString')).toBe('unknown-fault');
    expect(faultMeaning(null)).toBe('unknown-fault');
  });
});
