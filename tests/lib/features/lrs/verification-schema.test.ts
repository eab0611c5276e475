import { describe, expect, test } from 'vitest';
import { verificationRowsAsked } from '@/lib/features/lrs/schema';

describe('the learners of a verification that an address asks for', () => {
  test('are those with an outcome, after a learner', () => {
    expect(verificationRowsAsked({ show: 'linked', after: '12' })).toEqual({ show: 'linked', after: 12 });
  });

  test('or all, where it makes no sense', () => {
    expect(verificationRowsAsked({})).toEqual({ show: null, after: 0 });
    expect(verificationRowsAsked({ show: 'good', after: '-1' })).toEqual({ show: null, after: 0 });
    expect(verificationRowsAsked({ show: ['linked'], after: ['12'] })).toEqual({ show: null, after: 0 });
  });
});
