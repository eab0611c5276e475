import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '@/lib/result';

describe('a result is an answer or a refusal, and says which', () => {
  const answers: readonly Result<number, 'no'>[] = [ok(1), err('no')];

  it('gives the answer or the refusal back', () => {
    expect(answers.map((each) => (each.ok ? each.value : each.refusal))).toEqual([1, 'no']);
  });
});
