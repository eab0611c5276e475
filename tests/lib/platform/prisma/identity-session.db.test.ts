import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '@/lib/platform/auth/session';
import { insertSession, revokeSessionRow } from '@/lib/platform/prisma/identity-session';
import { transaction } from '@/lib/platform/prisma/transaction';
import { aUser, openAuthDatabase } from '@/tests/support/auth-database';

const NOW = new Date('2026-11-22T09:00:00.000Z');

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const aSessionRow = async () => {
  const user = await aUser();
  await openSession(user.id, NOW);
  const row = await transaction({ user: user.id }, (tx) => tx.session.findFirstOrThrow());
  return { user, row };
};

describe('row-level security keeps each session to its user and its cookie', () => {
  it('shows a user none of the sessions of another', async () => {
    const { row } = await aSessionRow();
    const other = await aUser();
    const seen = await transaction({ user: other.id }, (tx) => tx.session.findMany());
    expect(seen).toEqual([]);
    const changed = await transaction({ user: other.id }, (tx) =>
      tx.session.updateMany({ where: { secretHash: row.secretHash }, data: { revokedAt: NOW } }),
    );
    expect(changed.count).toBe(0);
  });

  it('shows a cookie its own session only, and lets it change nothing', async () => {
    const { row } = await aSessionRow();
    await aSessionRow();
    const seen = await transaction({ session: row.secretHash }, (tx) => tx.session.findMany());
    expect(seen).toEqual([row]);
    const changed = await transaction({ session: row.secretHash }, (tx) =>
      tx.session.updateMany({ data: { endsAt: new Date('2036-01-01') } }),
    );
    expect(changed.count).toBe(0);
  });

  it('shows nothing to whoever says nothing', async () => {
    await aSessionRow();
    const seen = await transaction({}, async (tx) => [await tx.session.findMany(), await tx.user.findMany()]);
    expect(seen).toEqual([[], []]);
  });

  it('lets nobody open a session for another user', async () => {
    const [user, other] = [await aUser(), await aUser()];
    const data = { secretHash: 'a'.repeat(64), userId: user.id, createdAt: NOW, seenAt: NOW, endsAt: NOW };
    await expect(transaction({ user: other.id }, (tx) => tx.session.create({ data }))).rejects.toThrow();
    await expect(insertSession(data)).resolves.toBeUndefined();
  });

  it('revokes the session of the cookie that asks', async () => {
    const [first, second] = [await aSessionRow(), await aSessionRow()];
    await revokeSessionRow(first.row.secretHash, NOW);
    const revokedAt = async ({ user }: typeof first) =>
      (await transaction({ user: user.id }, (tx) => tx.session.findFirstOrThrow())).revokedAt;
    expect([await revokedAt(first), await revokedAt(second)]).toEqual([NOW, null]);
  });
});
