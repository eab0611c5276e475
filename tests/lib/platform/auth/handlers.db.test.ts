import { covers } from '../../../support/covers';
import '@/tests/support/auth-environment';
import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthHandlers } from '@/lib/platform/auth/handlers';
import type { AuthNeeds } from '@/lib/platform/auth/needs';
import { sessionUser } from '@/lib/platform/auth/session';
import { secretOfCookie } from '@/lib/platform/auth/session-cookie';
import { signInThrottle } from '@/lib/platform/auth/throttle';
import { pool } from '@/lib/platform/postgres';
import { AuthBrowser } from '@/tests/support/auth-browser';
import { aUser, disable, openAuthDatabase, PASSWORD } from '@/tests/support/auth-database';
import { ORIGIN } from '@/tests/support/auth-environment';

covers('lib/platform/auth/needs.ts', 'lib/platform/auth/options.ts', 'lib/platform/auth/sign-in-with-password.ts');

const COOKIE = 'next-auth.session-token';
const SIGN_IN = '/api/auth/callback/credentials';
const WRONG = 'The email address or the password is not right.';
const HOUR_MS = 3_600_000;

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
let broken: string[] = [];
const needs = (more: Partial<AuthNeeds> = {}): AuthNeeds => ({
  clock: { now: () => new Date() },
  throttle: signInThrottle(pool()),
  sso: null,
  log: { broken: (code) => broken.push(code) },
  ...more,
});
const aBrowser = (more?: Partial<AuthNeeds>) => new AuthBrowser(makeAuthHandlers(() => needs(more)));

beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const whoIs = async (cookie: string | undefined) => {
  const secret = await secretOfCookie(cookie);
  return secret === null ? null : sessionUser(secret, new Date());
};

const signedIn = async () => {
  const user = await aUser();
  const browser = aBrowser();
  await browser.post(SIGN_IN, { email: user.email, password: PASSWORD });
  const cookie = browser.cookie(COOKIE);
  return { user, browser, cookie };
};

describe('signing in with a password opens a session that the table knows', () => {
  it('sets a cookie that carries the secret and nothing about the person', async () => {
    const { user, browser, cookie } = await signedIn();
    expect(await whoIs(cookie)).toEqual({ userId: user.id, email: user.email, name: 'Robin Made-Up' });
    const token = await decode({ token: cookie ?? '', secret: process.env.NEXTAUTH_SECRET ?? '' });
    expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'session']);
    const written = browser.setCookies.find((text) => text.startsWith(COOKIE)) ?? '';
    expect(written).toMatch(/; HttpOnly/);
    expect(written).toMatch(/; SameSite=Lax/);
    const [, expires = ''] = /; Expires=([^;]+)/.exec(written) ?? [];
    expect(Math.round((Date.parse(expires) - Date.now()) / HOUR_MS)).toBe(12);
  });

  it('opens another session each time', async () => {
    const { user, cookie } = await signedIn();
    const again = aBrowser();
    await again.post(SIGN_IN, { email: user.email, password: PASSWORD });
    expect(await secretOfCookie(again.cookie(COOKIE))).not.toBe(await secretOfCookie(cookie));
  });

  it.each([
    ['a page of ours', '/10000001/learners?find=a', `${ORIGIN}/10000001/learners?find=a`],
    ['another site', 'https://evil.example/', `${ORIGIN}/`],
    ['another site in disguise', '//evil.example', `${ORIGIN}/`],
  ])('goes on to %s only if it is ours', async (_, callbackUrl, url) => {
    const user = await aUser();
    const credentials = { email: user.email, password: PASSWORD };
    expect((await aBrowser().postForUrl(SIGN_IN, { ...credentials, callbackUrl })).href).toBe(url);
  });

  it('does not follow a cookie that names another site', async () => {
    const user = await aUser();
    const browser = aBrowser();
    browser.put('next-auth.callback-url', encodeURIComponent('https://evil.example/'));
    expect((await browser.postForUrl(SIGN_IN, { email: user.email, password: PASSWORD })).origin).toBe(ORIGIN);
  });
});

describe('a refused sign-in gives a sentence and no cookie', () => {
  const refusal = async (browser: AuthBrowser, form: Record<string, string>) => {
    const url = await browser.postForUrl(SIGN_IN, form);
    expect(browser.cookie(COOKIE)).toBeUndefined();
    return url.searchParams.get('error');
  };

  it('says the same of a wrong password, an unknown address, a disabled user and an empty form', async () => {
    const user = await aUser();
    const gone = await aUser();
    await disable(gone.id);
    expect(await refusal(aBrowser(), { email: user.email, password: 'not the password' })).toBe(WRONG);
    expect(await refusal(aBrowser(), { email: 'nobody@example.org', password: PASSWORD })).toBe(WRONG);
    expect(await refusal(aBrowser(), { email: gone.email, password: PASSWORD })).toBe(WRONG);
    expect(await refusal(aBrowser(), {})).toBe(WRONG);
  });

  it('locks the address after five failures, whether or not anybody has it', async () => {
    const user = await aUser();
    for (const email of [user.email, 'nobody.at.all@example.org']) {
      for (let time = 0; time < 5; time += 1) {
        expect(await refusal(aBrowser(), { email, password: 'not the password' })).toBe(WRONG);
      }
      expect(await refusal(aBrowser(), { email, password: PASSWORD })).toMatch(
        /^There were too many .* at \d\d:\d\d\.$/,
      );
    }
  });

  it('gives away nothing of what broke', async () => {
    broken = [];
    const throttle = {
      admit: () => Promise.reject(new Error('connection of robin@example.org refused')),
      forgive: async () => {},
    };
    const said = await refusal(aBrowser({ throttle }), { email: 'robin@example.org', password: PASSWORD });
    expect(said).toBe('Signing in does not work at the moment. Try again in a few minutes.');
    expect(broken).toEqual(['PASSWORD_CHECK']);
  });
});

describe('nothing happens without a page of ours having asked', () => {
  it('refuses a POST without next-auth’s token', async () => {
    const user = await aUser();
    const browser = aBrowser();
    const form = { email: user.email, password: PASSWORD, json: 'true' };
    await browser.send(SIGN_IN, { method: 'POST', form });
    expect(browser.cookie(COOKIE)).toBeUndefined();
  });

  it.each([[null], ['https://evil.example'], ['null']])('refuses a POST whose Origin is %j', async (origin) => {
    const user = await aUser();
    const browser = aBrowser();
    const { csrfToken } = await (await browser.send('/api/auth/csrf')).json();
    const form = { email: user.email, password: PASSWORD, csrfToken };
    expect((await browser.send(SIGN_IN, { method: 'POST', form, origin })).status).toBe(403);
    expect(browser.cookie(COOKIE)).toBeUndefined();
  });

  it.each([
    ['GET', '/api/auth/session'],
    ['POST', '/api/auth/session'],
    ['POST', '/api/auth/_log'],
    ['GET', '/api/auth/signout'],
    ['GET', '/api/auth/verify-request'],
  ] as const)('does not open %s %s', async (method, path) => {
    const { browser } = await signedIn();
    expect((await browser.send(path, { method })).status).toBe(404);
  });
});

describe('signing out ends the session for every copy of the cookie', () => {
  it('revokes the row and takes the cookie away', async () => {
    const { browser, cookie } = await signedIn();
    await browser.post('/api/auth/signout');
    expect(browser.cookie(COOKIE)).toBeUndefined();
    expect(await whoIs(cookie)).toBeNull();
  });

  it('does nothing for somebody who is not signed in', async () => {
    expect((await aBrowser().postForUrl('/api/auth/signout')).origin).toBe(ORIGIN);
  });
});
