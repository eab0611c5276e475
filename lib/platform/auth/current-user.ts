import 'server-only';
import { cookies, headers } from 'next/headers';
import { connection } from 'next/server';
import { cache } from 'react';
import { requireOwnOrigin } from './own-origin';
import { type CurrentUser, revokeSession, sessionUser } from './session';
import { secretOfCookie, sessionCookie } from './session-cookie';

const currentSecret = async (): Promise<string | null> => {
  const jar = await cookies();
  return secretOfCookie(jar.get(sessionCookie().name)?.value);
};

/** Asks the session table, once for each request. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  await connection();
  const secret = await currentSecret();
  return secret === null ? null : sessionUser(secret, new Date());
});

/** For a server action: ends the session here and now, so that a copy of the cookie is worth nothing either. */
export const signOutCurrent = async (): Promise<void> => {
  requireOwnOrigin(await headers());
  const secret = await currentSecret();
  if (secret !== null) await revokeSession(secret, new Date());
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set({ ...options, name, value: '', maxAge: 0 });
};
