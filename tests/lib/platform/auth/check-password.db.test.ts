import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPassword } from '@/lib/platform/auth/check-password';
import type { Attempt, SignInThrottle } from '@/lib/platform/auth/throttle';
import { createUser } from '@/lib/platform/prisma/identity';
import { err, ok } from '@/lib/result';
import { aUser, disable, openAuthDatabase, PASSWORD } from '@/tests/support/auth-database';

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const openThrottle = (forgiven: Attempt[] = []): SignInThrottle => ({
  admit: async () => ok(null),
  forgive: async (attempt) => {
    forgiven.push(attempt);
  },
});
const check = (email: string, password: string, throttle = openThrottle()) =>
  checkPassword(throttle, { email, password, ip: '203.0.113.7' });
const wrong = err({ kind: 'wrong-email-or-password' });

describe('a password opens the account of its address, and every refusal looks the same', () => {
  it('answers with the user, however the address is written', async () => {
    const user = await aUser('robin@example.org');
    const forgiven: Attempt[] = [];
    expect(await check(' Robin@Example.ORG ', PASSWORD, openThrottle(forgiven))).toEqual(ok(user.id));
    expect(forgiven).toEqual([{ email: 'robin@example.org', ip: '203.0.113.7' }]);
  });

  it('refuses a wrong password, an unknown address, a disabled user and one without a password alike', async () => {
    const { email } = await aUser();
    const gone = await aUser();
    await disable(gone.id);
    await createUser({ email: 'directory-only@example.org', name: 'Sam Made-Up' });
    const forgiven: Attempt[] = [];
    const refusals = await Promise.all([
      check(email, `${PASSWORD}!`, openThrottle(forgiven)),
      check('nobody@example.org', PASSWORD, openThrottle(forgiven)),
      check(gone.email, PASSWORD, openThrottle(forgiven)),
      check('directory-only@example.org', PASSWORD, openThrottle(forgiven)),
      check(email, '', openThrottle(forgiven)),
    ]);
    expect(refusals).toEqual([wrong, wrong, wrong, wrong, wrong]);
    expect(forgiven).toEqual([]);
  });

  it('does not look at the password of a locked address', async () => {
    const { email } = await aUser();
    const locked = err({ kind: 'too-many-attempts' as const, retryAt: new Date(0) });
    expect(await check(email, PASSWORD, { admit: async () => locked, forgive: async () => {} })).toEqual(locked);
  });
});
