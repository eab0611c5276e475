import '@/tests/support/auth-environment';
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { config, proxy } from '@/proxy';
import { ORIGIN } from '@/tests/support/auth-environment';

const secret = process.env.NEXTAUTH_SECRET ?? '';

const sendsTo = async (path: string, { cookie, method = 'GET' }: { cookie?: string; method?: string } = {}) => {
  const headers = new Headers(cookie === undefined ? [] : [['cookie', `next-auth.session-token=${cookie}`]]);
  const response = await proxy(new NextRequest(`${ORIGIN}${path}`, { method, headers }));
  return response.headers.get('location');
};

describe('a visitor who is not signed in is sent to the sign-in page', () => {
  it('remembers where they wanted to go', async () => {
    expect(await sendsTo('/10000001/learners?find=a&page=2')).toBe(
      `${ORIGIN}/sign-in?callbackUrl=${encodeURIComponent('/10000001/learners?find=a&page=2')}`,
    );
    expect(await sendsTo('/')).toBe(`${ORIGIN}/sign-in`);
  });

  it('lets whoever carries a cookie of ours through, to be asked for by the page', async () => {
    const cookie = await encode({ token: { session: 'kept' }, secret });
    expect(await sendsTo('/10000001/learners', { cookie })).toBeNull();
    expect(await sendsTo('/10000001/learners', { cookie: `${cookie}x` })).not.toBeNull();
  });

  it('leaves the answer to a server action to the action', async () => {
    expect(await sendsTo('/10000001/learners', { method: 'POST' })).toBeNull();
  });

  it.each(['/', '/10000001/learners', '/10000001/learners/A.1', '/sign-in-help', '/apiary'])('minds %s', (url) => {
    expect(unstable_doesMiddlewareMatch({ config, url })).toBe(true);
  });

  it.each([
    '/sign-in',
    '/sign-in?error=x',
    '/sign-in/sso',
    '/api/auth/csrf',
    '/api/health/ready',
    '/_next/static/x.js',
    '/icon.svg',
  ])('leaves %s alone', (url) => {
    expect(unstable_doesMiddlewareMatch({ config, url })).toBe(false);
  });
});
