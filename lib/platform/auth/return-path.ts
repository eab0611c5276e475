import 'server-only';
import { env } from '../env';

const HOME = '/';
const NOT_A_PAGE = /^\/(?:sign-in|api|_next)(?:\/|$)/;

const isWrittenAsOurs = (asked: string, origin: string): boolean =>
  asked.startsWith('/') || asked.startsWith(`${origin}/`);

/** The page to go to after signing in: a path of ours, or home when the address that was asked for is anything else. */
export const returnPath = (asked: unknown, origin = new URL(env().NEXTAUTH_URL).origin): string => {
  if (typeof asked !== 'string' || !isWrittenAsOurs(asked, origin) || !URL.canParse(asked, origin)) return HOME;
  const url = new URL(asked, origin);
  // A browser reads `//host` as another site, also when it only arises once dots and backslashes have been resolved.
  if (url.origin !== origin || url.pathname.startsWith('//') || NOT_A_PAGE.test(url.pathname)) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
};
