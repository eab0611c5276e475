import { describe, expect, test } from 'vitest';
import {
  holdWords,
  outcomeLooks,
  scopeWords,
  verificationRefusalWords,
} from '@/components/uln-verification/verification-words';
import { verificationOutcomes } from '@/lib/features/lrs/schema';

describe('what a verification shows is in words', () => {
  test('each outcome says what is to be done', () => {
    for (const outcome of verificationOutcomes) expect(outcomeLooks[outcome].says).toMatch(/\.$/);
    expect(outcomeLooks['somebody-else'].says).toContain('never updated');
  });

  test('a hold says why, and a search cap that it goes on by itself', () => {
    expect(holdWords({ kind: 'lrs-closed', because: 'out-of-hours' })).toEqual({
      title: 'The LRS is closed',
      says: 'It is outside its hours of service. Nothing was changed. Try again later.',
    });
    expect(holdWords({ kind: 'too-many-by-person' }).says).toBe('It goes on by itself in the next hour.');
    expect(holdWords({ kind: 'by-person' }).title).toBe('Somebody paused it');
  });

  test('what is verified is the part of the queue, or everybody', () => {
    expect(scopeWords('drift')).toBe('Name drift');
    expect(scopeWords(null)).toBe('Everybody with a ULN');
    expect(verificationRefusalWords({ kind: 'under-way' })).toContain('Continue or stop it first');
  });
});
