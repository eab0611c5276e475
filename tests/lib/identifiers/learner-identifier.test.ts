import { describe, expect, it } from 'vitest';
import { learnerIdentifier } from '@/lib/identifiers';

describe('a learner’s identifier can be told from every other', () => {
  it('counts up in six digits, and goes on after them', () => {
    expect([1, 42, 999_999, 1_000_000].map(learnerIdentifier)).toEqual(['M000001', 'M000042', 'M999999', 'M1000000']);
  });
});
