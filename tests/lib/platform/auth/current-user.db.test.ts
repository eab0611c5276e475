import '@/tests/support/auth-environment';
import '@/tests/support/next-request';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentUser, signOutCurrent } from '@/lib/platform/auth/current-user';
import { ForeignOriginError } from '@/lib/platform/auth/own-origin';
import { openSession } from '@/lib/platform/auth/session';
import { aUser, openAuthDatabase } from '@/tests/support/auth-database';
import { ORIGIN } from '@/tests/support/auth-environment';
import { inNextRequest, NextRequest } from '@/tests/support/next-request';

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const request = (session: string | null, origin = ORIGIN) =>
  new NextRequest(`${ORIGIN}/`, {
    headers: { origin, ...(session === null ? {} : { cookie: `next-auth.session-token=${session}` }) },
  });

const signedIn = async () => {
  const user = await aUser();
  const session = await openSession(user.id, new Date());
  return { user, cookie: await encode({ token: { session }, secret: process.env.NEXTAUTH_SECRET ?? '' }) };
};

const userOf = (cookie: string | null) => inNextRequest(request(cookie), currentUser);

describe('each request asks the table who it is', () => {
  it('knows the user of the cookie', async () => {
    const { user, cookie } = await signedIn();
    expect((await userOf(cookie))?.userId).toBe(user.id);
  });

  it('knows nobody without a cookie, or with one that we did not make', async () => {
    expect(await userOf(null)).toBeNull();
    expect(await userOf('rubbish')).toBeNull();
  });

  it('signs out on the server and in the browser', async () => {
    const { cookie } = await signedIn();
    let written: string[] = [];
    await inNextRequest(request(cookie), signOutCurrent, (cookies) => {
      written = cookies;
    });
    expect(written.join()).toMatch(/^next-auth\.session-token=; .*Max-Age=0/);
    expect(await userOf(cookie)).toBeNull();
  });

  it('does not sign out for another site', async () => {
    const { cookie } = await signedIn();
    const foreign = request(cookie, 'https://evil.example');
    await expect(inNextRequest(foreign, signOutCurrent)).rejects.toThrow(ForeignOriginError);
    expect(await userOf(cookie)).not.toBeNull();
  });
});
