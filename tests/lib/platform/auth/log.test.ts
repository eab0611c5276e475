import { describe, expect, it } from 'vitest';
import { type AuthLog, consoleLog, nextAuthLogger } from '@/lib/platform/auth/log';

const secret = new TypeError('robin@example.org was refused with token abc');

const printed = (write: () => void): string => {
  const lines: string[] = [];
  const { error } = console;
  console.error = (...args: unknown[]) => lines.push(args.join(' '));
  try {
    write();
  } finally {
    console.error = error;
  }
  return lines.join('\n');
};

describe('the log of signing in holds no address and no token', () => {
  it.each([
    ['an error', secret],
    ['an error in an object', { error: secret, OAuthProfile: { email: 'robin@example.org' } }],
  ])('prints the kind of %s only', (_, cause) => {
    expect(printed(() => consoleLog.broken('CODE', cause))).toBe('auth: CODE (TypeError)');
  });

  it('prints nothing of what is no error', () => {
    expect(printed(() => consoleLog.broken('CODE', 'robin@example.org'))).toBe('auth: CODE (no error given)');
  });

  it('hears of errors of next-auth and leaves its warnings and debugging out', () => {
    const heard: string[] = [];
    const log: AuthLog = { broken: (code) => heard.push(code) };
    const logger = nextAuthLogger(log);
    logger.error?.('ERROR', secret);
    logger.warn?.('NO_SECRET');
    logger.debug?.('PROFILE_DATA', { email: 'robin@example.org' });
    expect(heard).toEqual(['ERROR']);
  });
});
