import { describe, expect, test } from 'vitest';
import { seeingNothing, seeingSql } from '@/lib/platform/postgres';

describe('what a transaction may see is said whole, and for that transaction only', () => {
  test('everything that is not named is emptied, so that nothing stays from before', () => {
    const { text, values } = seeingSql({ tenant: 'T', session: 'S' });
    expect(values).toEqual(['T', '', '', 'S', '', '']);
    expect(text.match(/, true\)/g)).toHaveLength(7);
    expect(text).toContain("set_config('role', 'muster_app', true)");
  });

  test('nothing is an answer too', () => {
    expect(seeingSql(seeingNothing).values.join('')).toBe('');
  });
});
