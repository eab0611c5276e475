import 'server-only';

const HOME = '/';
// Only a stand-in: whatever leaves it was not a path of ours.
const HERE = new URL('http://here.invalid');
const NOT_A_PAGE = /^\/(?:sign-in|api|_next)(?:\/|$)/;

/** The page to go to after signing in: a path of ours, or home when the address that was asked for is anything else. */
export const returnPath = (asked: unknown): string => {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, HERE)) return HOME;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  // A browser reads `//host` as another site, also when it only arises once dots and backslashes have been resolved.
  if (origin !== HERE.origin || pathname.startsWith('//') || NOT_A_PAGE.test(pathname)) return HOME;
  return `${pathname}${search}${hash}`;
};
