import { describe, expect, it } from 'vitest';
import { isPostcode, tidyPostcode, UNKNOWN_POSTCODE } from '@/lib/identifiers';

describe('a postcode has the form that the department’s rules want', () => {
  it.each(['BR1 7SS', 'LS1 4AP', 'M1 1AE', 'EC1A 1BB', 'SW1A 2AA', UNKNOWN_POSTCODE])('%s has', (postcode) => {
    expect(isPostcode(postcode)).toBe(true);
  });

  it.each(['', 'BR17SS', 'br1 7ss', 'BR1  7SS', 'BR1 7SC', 'BRR1 7SS', '1BR 7SS', 'BR1 7SSS'])(
    '“%s” has not',
    (postcode) => {
      expect(isPostcode(postcode)).toBe(false);
    },
  );

  it.each([
    ['br17ss', 'BR1 7SS'],
    ['  ec1a1bb ', 'EC1A 1BB'],
    ['LS1  4AP', 'LS1 4AP'],
    ['x', 'X'],
    ['', ''],
  ])('“%s” is tidied to “%s”', (typed, tidy) => {
    expect(tidyPostcode(typed)).toBe(tidy);
  });
});
