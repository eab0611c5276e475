import { describe, expect, test } from 'vitest';
import { parseEnv } from '@/lib/platform/env';

const least = {
  DATABASE_URL: 'postgresql://muster_app:secret-word@localhost/muster',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'http://localhost:3000',
};

const refusal = (source: Record<string, string | undefined>): string => {
  try {
    parseEnv(source);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('settings are checked before anything is done with them', () => {
  test('three are enough, and an empty one is as one that is not there', () => {
    expect(parseEnv({ ...least, RESEND_API_KEY: '' }).RESEND_API_KEY).toBeUndefined();
  });

  test.each([
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/muster' }],
    ['NEXTAUTH_SECRET', { NEXTAUTH_SECRET: 'short' }],
    ['NEXTAUTH_URL', { NEXTAUTH_URL: undefined }],
    ['INNGEST_SIGNING_KEY', { INNGEST_EVENT_KEY: 'key' }],
    ['MAIL_FROM', { RESEND_API_KEY: 'key' }],
    ['PROVISIONAL_YEARS', { PROVISIONAL_YEARS: 'yes' }],
  ])('what is wrong with %s is said by name', (name, values) => {
    expect(refusal({ ...least, ...values })).toContain(name);
  });

  test('provisional years are there unless they are switched off', () => {
    const provisional = (PROVISIONAL_YEARS?: string) => parseEnv({ ...least, PROVISIONAL_YEARS }).PROVISIONAL_YEARS;
    expect([undefined, '', 'on', 'off'].map(provisional)).toEqual([true, true, true, false]);
  });

  test('the value is never repeated', () => {
    expect(refusal({ ...least, NEXTAUTH_SECRET: 'hunter2' })).not.toContain('hunter2');
  });
});
