import { covers } from '../../../support/covers';
import '@/tests/support/auth-environment';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIdentity } from '@/lib/platform/auth/link-identity';
import { transaction } from '@/lib/platform/prisma/transaction';
import { err, ok } from '@/lib/result';
import { aUser, disable, openAuthDatabase } from '@/tests/support/auth-database';

covers('lib/platform/prisma/identity-account.ts');

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const claims = (email: string | undefined, sub: string = randomUUID()) => ({
  iss: 'https://issuer.example',
  sub,
  email,
});
const accountsOf = (user: string) => transaction({ user }, (tx) => tx.account.findMany());

describe('an identity elsewhere signs in as the user it was linked to, and makes nobody a user', () => {
  it('is linked by an address that its issuer answers for, and is known by itself from then on', async () => {
    const user = await aUser();
    const identity = claims(user.email.toUpperCase());
    expect(await linkIdentity(identity, true)).toEqual(ok(user.id));
    expect(await linkIdentity(claims('new.address@example.org', identity.sub), false)).toEqual(ok(user.id));
    expect(await accountsOf(user.id)).toHaveLength(1);
  });

  it('is refused while nobody answers for the address', async () => {
    const user = await aUser();
    expect(await linkIdentity(claims(user.email), false)).toEqual(err('sso-email-unverified'));
    expect(await linkIdentity(claims(undefined), true)).toEqual(err('sso-email-unverified'));
    expect(await accountsOf(user.id)).toEqual([]);
  });

  it('is refused when nobody has the address', async () => {
    expect(await linkIdentity(claims('stranger@example.org'), true)).toEqual(err('sso-not-a-user'));
    const found = await transaction({ email: 'stranger@example.org' }, (tx) => tx.user.findMany());
    expect(found).toEqual([]);
  });

  it('does not inherit a user whose address the directory has given to somebody else', async () => {
    const user = await aUser();
    await linkIdentity(claims(user.email), true);
    expect(await linkIdentity(claims(user.email), true)).toEqual(err('sso-not-a-user'));
    expect(await accountsOf(user.id)).toHaveLength(1);
  });

  it('is a different one under the same subject at another issuer', async () => {
    const [user, other] = [await aUser(), await aUser()];
    const identity = claims(user.email);
    await linkIdentity(identity, true);
    const elsewhere = { ...identity, iss: 'https://elsewhere.example', email: other.email };
    expect(await linkIdentity(elsewhere, true)).toEqual(ok(other.id));
  });

  it('is refused once its user is disabled', async () => {
    const user = await aUser();
    const identity = claims(user.email);
    await linkIdentity(identity, true);
    await disable(user.id);
    expect(await linkIdentity(identity, true)).toEqual(err('sso-not-a-user'));
  });
});
