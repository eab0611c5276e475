import 'server-only';
import type { Account, NextAuthOptions, Profile, User } from 'next-auth';
import { env } from '../env';
import { parseClaims } from './claims';
import type { Sso } from './entra';
import { linkIdentity } from './link-identity';
import { nextAuthLogger } from './log';
import type { AuthNeeds } from './needs';
import { returnPath } from './return-path';
import { openSession, revokeSession, SESSION_MS_MAX } from './session';
import { type SessionToken, secretIn, sessionCookie } from './session-cookie';
import { passwordProvider } from './sign-in-with-password';

const SIGN_IN_PAGE = '/sign-in';

const linked = (sso: Sso, profile: Profile | undefined) => {
  const claims = parseClaims(profile);
  return linkIdentity(claims, sso.vouchesFor(claims));
};

/** `true`, or the page that says why not. */
const admits = async (sso: Sso | null, account: Account | null, profile: Profile | undefined) => {
  if (account?.type !== 'oauth') return true;
  if (sso === null) return false;
  const answer = await linked(sso, profile);
  return answer.ok || `${SIGN_IN_PAGE}?error=${answer.refusal}`;
};

const signedIn = async (sso: Sso | null, user: User, account: Account, profile: Profile | undefined) => {
  if (account.type !== 'oauth' || sso === null) return user.id;
  const answer = await linked(sso, profile);
  if (!answer.ok) throw new Error(`The identity was refused after it had been admitted: ${answer.refusal}.`);
  return answer.value;
};

export const authOptions = ({ clock, throttle, sso, log }: AuthNeeds): NextAuthOptions => {
  const cookie = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_MS_MAX / 1000 },
    useSecureCookies: cookie.options.secure === true,
    cookies: { sessionToken: cookie },
    pages: { signIn: SIGN_IN_PAGE, error: SIGN_IN_PAGE },
    logger: nextAuthLogger(log),
    providers: [passwordProvider({ throttle, log }), ...(sso === null ? [] : [sso.provider])],
    callbacks: {
      signIn: ({ account, profile }) => admits(sso, account, profile),
      // Whatever next-auth would put into the cookie (name, address, tokens) is left out: it carries the secret only.
      jwt: async ({ user, account, profile, token }): Promise<SessionToken | Record<string, never>> => {
        if (account === null || account === undefined) {
          const session = secretIn(token);
          return session === null ? {} : { session };
        }
        return { session: await openSession(await signedIn(sso, user, account, profile), clock.now()) };
      },
      redirect: ({ url, baseUrl }) => new URL(returnPath(url, baseUrl), baseUrl).href,
    },
    events: {
      signOut: async ({ token }) => {
        const secret = secretIn(token);
        if (secret !== null) await revokeSession(secret, clock.now());
      },
    },
  };
};
