import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser, signInByEmail } from '@/lib/platform/prisma/identity';
import { transaction } from '@/lib/platform/prisma/transaction';
import { disable, openAuthDatabase } from '@/tests/support/auth-database';

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

describe('a user is found by their address and seen by nobody else', () => {
  it('keeps one form of an address', async () => {
    const id = await createUser({ email: ' Ada@Example.ORG', name: 'Ada Made-Up', passwordHash: 'hash' });
    expect(await signInByEmail('ADA@example.org ')).toEqual({ id, passwordHash: 'hash' });
    await expect(createUser({ email: 'ada@example.org', name: 'Another Ada' })).rejects.toThrow();
  });

  it('does not find a disabled user', async () => {
    const id = await createUser({ email: 'gone@example.org', name: 'Gone Made-Up' });
    expect(await signInByEmail('gone@example.org')).toEqual({ id, passwordHash: null });
    await disable(id);
    expect(await signInByEmail('gone@example.org')).toBeNull();
  });

  it('shows one user nothing of another', async () => {
    const id = await createUser({ email: 'one@example.org', name: 'One Made-Up' });
    const other = await createUser({ email: 'two@example.org', name: 'Two Made-Up' });
    const seen = await transaction({ user: id }, (tx) => tx.user.findMany({ select: { id: true } }));
    expect(seen).toEqual([{ id }]);
    await expect(disableAs(id, other)).rejects.toThrow();
  });
});

const disableAs = (user: string, id: string) =>
  transaction({ user }, (tx) => tx.user.update({ where: { id }, data: { disabledAt: new Date() } }));
