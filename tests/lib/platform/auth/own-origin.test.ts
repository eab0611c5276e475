import '@/tests/support/auth-environment';
import { describe, expect, it } from 'vitest';
import { ForeignOriginError, isOwnOrigin, requireOwnOrigin } from '@/lib/platform/auth/own-origin';

describe('a request that changes something comes from a page of ours', () => {
  it('takes our own address', () => {
    const headers = new Headers({ origin: 'http://localhost:3000' });
    expect(isOwnOrigin(headers)).toBe(true);
    expect(() => requireOwnOrigin(headers)).not.toThrow();
  });

  it.each([
    ['none at all', {}],
    ['an opaque one', { origin: 'null' }],
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['another scheme', { origin: 'https://localhost:3000' }],
    [
      'another site that forwarded headers agree with',
      { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('refuses %s', (_, headers) => {
    expect(() => requireOwnOrigin(new Headers(headers))).toThrow(ForeignOriginError);
  });
});
