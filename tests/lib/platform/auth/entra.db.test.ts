import '@/tests/support/auth-environment';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entraSso, type Sso } from '@/lib/platform/auth/entra';
import { makeAuthHandlers } from '@/lib/platform/auth/handlers';
import { sessionUser } from '@/lib/platform/auth/session';
import { secretOfCookie } from '@/lib/platform/auth/session-cookie';
import { signInThrottle } from '@/lib/platform/auth/throttle';
import { pool } from '@/lib/platform/postgres';
import { transaction } from '@/lib/platform/prisma/transaction';
import { AuthBrowser } from '@/tests/support/auth-browser';
import { aUser, disable, openAuthDatabase } from '@/tests/support/auth-database';
import { ORIGIN } from '@/tests/support/auth-environment';
import { type IssuedClaims, OidcIssuer } from '@/tests/support/oidc/issuer';

const DIRECTORY = '11111111-2222-3333-4444-555555555555';
const CLIENT = { id: 'muster', secret: 'only-for-tests' };
const COOKIE = 'next-auth.session-token';

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
let issuer: OidcIssuer;
let broken: string[] = [];

beforeAll(async () => {
  database = await openAuthDatabase();
  issuer = await OidcIssuer.open(CLIENT);
});
afterEach(() => {
  broken = [];
});
afterAll(async () => {
  await issuer.close();
  await database.close();
});

/** The product's own provider; only the address of the directory is another. */
const loopbackSso = (): Sso => {
  const sso = entraSso({
    AZURE_AD_CLIENT_ID: CLIENT.id,
    AZURE_AD_CLIENT_SECRET: CLIENT.secret,
    AZURE_AD_TENANT_ID: DIRECTORY,
  });
  if (sso?.provider.options === undefined) throw new Error('Entra should be on.');
  sso.provider.options.wellKnown = issuer.wellKnown;
  return sso;
};

const aBrowser = () =>
  new AuthBrowser(
    makeAuthHandlers(() => ({
      clock: { now: () => new Date() },
      throttle: signInThrottle(pool()),
      sso: loopbackSso(),
      log: { broken: (code) => broken.push(code) },
    })),
  );

const start = async (browser: AuthBrowser, callbackUrl = '/') =>
  browser.postForUrl('/api/auth/signin/azure-ad', { callbackUrl });

/** Lets the directory sign the person in and brings its answer back. */
const visit = async (directory: URL, person: IssuedClaims): Promise<string> => {
  issuer.signsIn(person);
  const answer = await fetch(directory, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return `${back.pathname}${back.search}`;
};

const signIn = async (browser: AuthBrowser, person: IssuedClaims, callbackUrl = '/') => {
  const response = await browser.send(await visit(await start(browser, callbackUrl), person));
  return new URL(response.headers.get('location') ?? '', ORIGIN);
};

const userIn = async (browser: AuthBrowser) => {
  const secret = await secretOfCookie(browser.cookie(COOKIE));
  return secret === null ? null : ((await sessionUser(secret, new Date()))?.userId ?? null);
};

const aMember = (email: string, more: object = {}): IssuedClaims => ({
  sub: randomUUID(),
  tid: DIRECTORY,
  email,
  ...more,
});

describe('an organisation’s directory signs in the users that exist, from start to finish', () => {
  it('asks with state, nonce and PKCE', async () => {
    const { searchParams } = await start(aBrowser());
    expect(searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/callback/azure-ad`);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const check of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(check)).toMatch(/^\S{43}$/);
  });

  it('opens a session for the user with the address, and goes where they wanted to go', async () => {
    const user = await aUser();
    const browser = aBrowser();
    expect((await signIn(browser, aMember(user.email), '/10000001/learners')).href).toBe(`${ORIGIN}/10000001/learners`);
    expect(await userIn(browser)).toBe(user.id);
  });

  it('knows the identity again when its address has changed', async () => {
    const user = await aUser();
    const person = aMember(user.email);
    await signIn(aBrowser(), person);
    const browser = aBrowser();
    await signIn(browser, { ...person, email: 'married.name@example.org' });
    expect(await userIn(browser)).toBe(user.id);
  });

  it('makes nobody a user', async () => {
    const browser = aBrowser();
    const { pathname, search } = await signIn(browser, aMember('stranger@example.org'));
    expect(`${pathname}${search}`).toBe('/sign-in?error=sso-not-a-user');
    expect(await userIn(browser)).toBeNull();
    expect(await transaction({ email: 'stranger@example.org' }, (tx) => tx.user.count())).toBe(0);
  });

  it.each([
    ['another directory claims', { tid: randomUUID() }],
    ['a guest brings along', { idp: 'https://elsewhere.example' }],
    ['the directory denies', { email_verified: false }],
  ])('does not believe an address that %s', async (_, more) => {
    const user = await aUser();
    const browser = aBrowser();
    const { searchParams } = await signIn(browser, aMember(user.email, more));
    expect(searchParams.get('error')).toBe('sso-email-unverified');
    expect(await userIn(browser)).toBeNull();
  });

  it('refuses a user who has been disabled', async () => {
    const user = await aUser();
    const person = aMember(user.email);
    await signIn(aBrowser(), person);
    await disable(user.id);
    const browser = aBrowser();
    expect((await signIn(browser, person)).searchParams.get('error')).toBe('sso-not-a-user');
    expect(await userIn(browser)).toBeNull();
  });
});

describe('an answer that was not asked for here signs in nobody', () => {
  it('refuses the answer to another browser’s question', async () => {
    const user = await aUser();
    const answer = await visit(await start(aBrowser()), aMember(user.email));
    const victim = aBrowser();
    await start(victim);
    const response = await victim.send(answer);
    expect(new URL(response.headers.get('location') ?? '', ORIGIN).searchParams.get('error')).toBe('OAuthCallback');
    expect(await userIn(victim)).toBeNull();
    expect(broken).toEqual(['OAUTH_CALLBACK_ERROR']);
  });

  it.each([
    ['another client', { aud: 'somebody else' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another question', { nonce: 'replayed' }],
    ['an earlier day', { exp: 1_700_000_000 }],
  ])('refuses a token made for %s', async (_, more) => {
    const user = await aUser();
    const browser = aBrowser();
    expect((await signIn(browser, aMember(user.email, more))).searchParams.get('error')).toBe('OAuthCallback');
    expect(await userIn(browser)).toBeNull();
    expect(broken).toEqual(['OAUTH_CALLBACK_ERROR']);
  });
});
