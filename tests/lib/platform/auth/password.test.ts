import { describe, expect, it } from 'vitest';
import { hashPassword, isAcceptablePassword, verifyPassword } from '@/lib/platform/auth/password';

const PASSWORD = 'correct horse battery';

describe('a password is kept as argon2id and compared in one form', () => {
  it('costs at least 19 MiB and two passes', async () => {
    expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('accepts the password and refuses another', async () => {
    const hash = await hashPassword(PASSWORD);
    expect(await verifyPassword(hash, PASSWORD)).toBe(true);
    expect(await verifyPassword(hash, `${PASSWORD}.`)).toBe(false);
  });

  it('takes the same characters typed in another way for the same', async () => {
    const composed = 'caf\u00e9 of the \ufb01rst';
    const decomposed = 'cafe\u0301 of the first';
    expect(await verifyPassword(await hashPassword(composed), decomposed)).toBe(true);
  });

  it('refuses everybody when there is no password', async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });

  it.each([
    ['11 characters', 'x'.repeat(11), false],
    ['12 characters', 'x'.repeat(12), true],
    ['128 characters', 'x'.repeat(128), true],
    ['129 characters', 'x'.repeat(129), false],
    ['12 characters of two units each', '🎓'.repeat(12), true],
    ['6 characters of two units each', '🎓'.repeat(6), false],
  ])('counts characters: %s', async (_, password, isAcceptable) => {
    expect(isAcceptablePassword(password)).toBe(isAcceptable);
    if (!isAcceptable) await expect(hashPassword(password)).rejects.toThrow(RangeError);
  });
});
