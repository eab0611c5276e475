import '@/tests/support/auth-environment';
import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { secretOfCookie, sessionCookie } from '@/lib/platform/auth/session-cookie';

process.env.NEXTAUTH_URL = 'https://muster.example.org';
const key = process.env.NEXTAUTH_SECRET ?? '';

describe('the cookie is out of reach of scripts, other sites and plain connections', () => {
  it('is secure on https', () => {
    expect(sessionCookie()).toEqual({
      name: '__Secure-next-auth.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    });
  });

  it('gives its secret back under our key only', async () => {
    expect(await secretOfCookie(await encode({ token: { session: 'kept' }, secret: key }))).toBe('kept');
    expect(await secretOfCookie(await encode({ token: { session: 'kept' }, secret: `${key}x` }))).toBeNull();
  });

  it.each([
    ['none', async () => undefined],
    ['rubbish', async () => 'rubbish'],
    ['one that is over', () => encode({ token: { session: 'kept' }, secret: key, maxAge: -60 })],
    ['one without a secret', () => encode({ token: { sub: 'user', email: 'a@b.example' }, secret: key })],
    ['another cookie of next-auth', () => encode({ token: { session: 'kept' }, secret: key, salt: 'next-auth.state' })],
  ])('is nobody: %s', async (_, cookie) => {
    expect(await secretOfCookie(await cookie())).toBeNull();
  });
});
