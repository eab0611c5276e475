import { describe, expect, it } from 'vitest';
import { isTemporaryUln, isUln, isUlnShaped, TEMPORARY_ULN, ulnCheckDigit } from '@/lib/identifiers';

describe('a ULN is one whose last digit follows from the other nine (DD01)', () => {
  it.each([1061484016, 1061484466])('%i, of the department’s sample, is one', (uln) => {
    expect(isUln(uln)).toBe(true);
  });

  it('finds the one number of the sample that is not', () => {
    expect(isUln(1061484935)).toBe(false);
  });

  it('notices any one digit that is mistyped', () => {
    const digits = '1061484016';
    for (let at = 0; at < digits.length; at += 1) {
      for (const digit of '0123456789') {
        const typed = Number(digits.slice(0, at) + digit + digits.slice(at + 1));
        expect(isUln(typed)).toBe(typed === 1061484016);
      }
    }
  });

  it('has no check digit where the remainder is 0, so that no number can start so', () => {
    // 10 times 1, 6 times 2 and 9 times 0 and so on make 22, twice 11.
    expect(ulnCheckDigit(100020000)).toBeNull();
    const without = Array.from({ length: 200 }, (_, nth) => 100000000 + nth).filter(
      (nine) => ulnCheckDigit(nine) === null,
    );
    expect(without.length).toBeGreaterThan(0);
    for (const nine of without) for (let last = 0; last < 10; last += 1) expect(isUln(nine * 10 + last)).toBe(false);
  });

  it('knows the temporary number, which fits the format and is nobody’s', () => {
    expect(TEMPORARY_ULN).toBe(9999999999);
    expect([isTemporaryUln(9999999999), isUlnShaped(9999999999), isUln(9999999999)]).toEqual([true, true, false]);
    expect(isTemporaryUln(1061484016)).toBe(false);
  });

  it.each([999999999, 10000000000, 1061484016.5, Number.NaN, -1061484016])('%s has not ten digits', (uln) => {
    expect([isUlnShaped(uln), isUln(uln)]).toEqual([false, false]);
  });
});
