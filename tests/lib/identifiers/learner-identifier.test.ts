import { describe, expect, it } from 'vitest';
import { learnerIdentifier, parseLearnerIdentifier } from '@/lib/identifiers';

describe('a learner’s identifier can be told from every other', () => {
  it('counts up in six digits, and goes on after them', () => {
    expect([1, 42, 999_999, 1_000_000].map(learnerIdentifier)).toEqual(['M000001', 'M000042', 'M999999', 'M1000000']);
  });

  it.each([1, 42, 999_999, 1_000_000])('is read back: %d', (learnerNumber) => {
    expect(parseLearnerIdentifier(learnerIdentifier(learnerNumber))).toBe(learnerNumber);
  });

  it.each(['', 'M', 'M42', 'M000000', 'M0000042', 'm000042', 'M000042 ', 'X000042'])('is not %j', (text) => {
    expect(parseLearnerIdentifier(text)).toBeNull();
  });
});
