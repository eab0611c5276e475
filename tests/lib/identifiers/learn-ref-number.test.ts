import { describe, expect, it } from 'vitest';
import { isLearnRefNumber } from '@/lib/identifiers';

describe('a LearnRefNumber is 1 to 12 letters, digits or blanks', () => {
  it.each(['A', '16Learner', '0123456789AB', 'A 1'])('“%s” is one', (text) => {
    expect(isLearnRefNumber(text)).toBe(true);
  });

  it.each(['', '   ', '0123456789ABC', 'A-1', 'Ä1', 'A\n'])('“%s” is not', (text) => {
    expect(isLearnRefNumber(text)).toBe(false);
  });
});
