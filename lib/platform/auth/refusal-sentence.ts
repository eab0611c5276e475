import 'server-only';
import type { PasswordRefusal } from './check-password';
import type { SsoRefusal } from './link-identity';

const MINUTE_MS = 60_000;
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** The next whole minute: a minute early would be one refusal more. */
const whenToRetry = (retryAt: Date): string =>
  clockTime.format(new Date(Math.ceil(retryAt.getTime() / MINUTE_MS) * MINUTE_MS));

export const BROKEN_SENTENCE = 'Signing in does not work at the moment. Try again in a few minutes.';

export const passwordRefusalSentence = (refusal: PasswordRefusal): string => {
  if (refusal.kind === 'wrong-email-or-password') return 'The email address or the password is not right.';
  return `There were too many attempts to sign in. Try again at ${whenToRetry(refusal.retryAt)}.`;
};

const ssoSentences: Record<SsoRefusal, string> = {
  'sso-email-unverified':
    'Your organisation’s directory did not confirm your email address. Ask its administrator, or use your password.',
  'sso-not-a-user':
    'Nobody here has the email address that your organisation’s directory gave. Ask your data manager to add you.',
};

const isSsoRefusal = (code: string): code is SsoRefusal => Object.hasOwn(ssoSentences, code);

/** For the code that next-auth or we put into the address of the sign-in page; its text is never shown as it came. */
export const ssoRefusalSentence = (code: string): string =>
  isSsoRefusal(code) ? ssoSentences[code] : 'Your organisation’s sign-in did not succeed. Try again.';
