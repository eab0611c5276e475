import { describe, expect, it } from 'vitest';
import { isUkprn, ukprnFrom } from '@/lib/identifiers';

describe('a UKPRN has eight digits, the first not 0', () => {
  it.each([10000000, 10006341, 99999999])('%i can be one', (ukprn) => {
    expect(isUkprn(ukprn)).toBe(true);
    expect(ukprnFrom(String(ukprn))).toBe(ukprn);
  });

  it.each([9999999, 100000000, 10000000.5, Number.NaN])('%s cannot', (ukprn) => {
    expect(isUkprn(ukprn)).toBe(false);
  });

  it.each(['', '01234567', '1234567', '123456789', '1234567a', ' 12345678', '12345678 ', '1e000007', '+1234567'])(
    '“%s” is not the text of one',
    (text) => {
      expect(ukprnFrom(text)).toBeUndefined();
    },
  );
});
