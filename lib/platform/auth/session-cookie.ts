import 'server-only';
import type { CookieOption } from 'next-auth';
import { decode } from 'next-auth/jwt';
import { env } from '../env';

/** On https the browser itself refuses to send or set a `__Secure-` cookie over a plain connection. */
export const sessionCookie = (): CookieOption => {
  const secure = new URL(env().NEXTAUTH_URL).protocol === 'https:';
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  };
};

/** All that the cookie carries, encrypted by next-auth. */
export type SessionToken = { session: string };

export const secretIn = (token: Record<string, unknown> | null | undefined): string | null =>
  typeof token?.session === 'string' ? token.session : null;

/** A cookie that is missing, forged, too old or under an earlier key is no cookie. */
export const secretOfCookie = async (cookie: string | undefined): Promise<string | null> => {
  if (cookie === undefined) return null;
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return secretIn(token);
};
