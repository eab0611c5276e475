import { describe, expect, it } from 'vitest';
import { passwordRefusalSentence, ssoRefusalSentence } from '@/lib/platform/auth/refusal-sentence';

const tooMany = (retryAt: string) => passwordRefusalSentence({ kind: 'too-many-attempts', retryAt: new Date(retryAt) });

describe('a refusal is a sentence that says what to do', () => {
  it('names the next whole minute in London, winter and summer', () => {
    expect(tooMany('2026-01-10T14:34:00.001Z')).toBe('There were too many attempts to sign in. Try again at 14:35.');
    expect(tooMany('2026-07-10T14:35:00.000Z')).toBe('There were too many attempts to sign in. Try again at 15:35.');
  });

  it('does not show a code that somebody wrote into the address', () => {
    for (const code of ['<b>Call 0800 1234</b>', 'toString', '']) {
      expect(ssoRefusalSentence(code)).toBe('Your organisation’s sign-in did not succeed. Try again.');
    }
  });

  it('says when the address was not confirmed', () => {
    expect(ssoRefusalSentence('sso-email-unverified')).toContain('did not confirm your email address');
  });
});
