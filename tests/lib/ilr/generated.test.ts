import { afterEach, describe, expect, it, vi } from 'vitest';
import { ilrSerialiser, learnerChecker, year2526 } from '@/lib/ilr';
import { generated } from '@/lib/ilr/generated';
import { aLearner } from '@/tests/builders/ilr/a-learner';

class ForbiddenFunction {
  constructor() {
    throw new EvalError('refused by the content security policy');
  }
}

describe('generated code is a speed, not a need', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('binds names to values', () => {
    expect(generated<(n: number) => number>('return n=>n+one', { one: 1 })?.(2)).toBe(3);
  });

  it('does not hide a mistake in what was generated', () => {
    expect(() => generated('return )', {})).toThrow(SyntaxError);
  });

  it('writes and checks the same where a page forbids generated code', () => {
    const fast = { serialiser: ilrSerialiser(year2526), check: learnerChecker(year2526) };
    vi.stubGlobal('Function', ForbiddenFunction);
    expect(generated('return 1', {})).toBeNull();
    const plain = { serialiser: ilrSerialiser(year2526), check: learnerChecker(year2526) };
    const learners = Array.from({ length: 300 }, () => aLearner({ FamilyName: 'Łł' }));
    expect(Buffer.compare(plain.serialiser.learners(learners), fast.serialiser.learners(learners))).toBe(0);
    const wrong = aLearner({ Sex: 'FM' });
    expect(plain.check(wrong)).toEqual(fast.check(wrong));
    expect(plain.check(aLearner())).toEqual([]);
  });
});
