import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, revokeSession, sessionUser } from '@/lib/platform/auth/session';
import { transaction } from '@/lib/platform/prisma/transaction';
import { aUser, disable, openAuthDatabase } from '@/tests/support/auth-database';

const START = new Date('2026-11-22T09:00:00.000Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const after = (ms: number) => new Date(START.getTime() + ms);

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const rowsOf = (user: string) => transaction({ user }, (tx) => tx.session.findMany());

const aSession = async () => {
  const user = await aUser();
  return { user, secret: await openSession(user.id, START) };
};

/** Asks often enough that the session never idles. */
const stayUntil = async (secret: string, end: number) => {
  for (let ms = 0; ms < end; ms += 29 * MINUTE_MS) await sessionUser(secret, after(ms));
};

describe('a session stands for its user until it is over, revoked or its user disabled', () => {
  it('says who it is', async () => {
    const { user, secret } = await aSession();
    expect(await sessionUser(secret, START)).toEqual({ userId: user.id, email: user.email, name: 'Robin Made-Up' });
  });

  it('keeps no secret that could be read from the table', async () => {
    const { user, secret } = await aSession();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const [row] = await rowsOf(user.id);
    expect(row?.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await sessionUser(row?.secretHash ?? '', START)).toBeNull();
  });

  it('is over after 30 minutes in which nobody used it', async () => {
    const { secret } = await aSession();
    expect(await sessionUser(secret, after(30 * MINUTE_MS))).toBeNull();
    expect(await sessionUser(secret, after(30 * MINUTE_MS - 1))).not.toBeNull();
    expect(await sessionUser(secret, after(59 * MINUTE_MS))).not.toBeNull();
  });

  it('is over after 12 hours, however busy', async () => {
    const { secret } = await aSession();
    await stayUntil(secret, 12 * HOUR_MS);
    expect(await sessionUser(secret, after(12 * HOUR_MS - 1))).not.toBeNull();
    expect(await sessionUser(secret, after(12 * HOUR_MS))).toBeNull();
  });

  it('notes that it was seen at most once a minute', async () => {
    const { user, secret } = await aSession();
    const seenAfter = async (ms: number) => {
      await sessionUser(secret, after(ms));
      return (await rowsOf(user.id))[0]?.seenAt;
    };
    expect(await seenAfter(MINUTE_MS - 1)).toEqual(START);
    expect(await seenAfter(MINUTE_MS)).toEqual(after(MINUTE_MS));
    expect(await seenAfter(MINUTE_MS + 1)).toEqual(after(MINUTE_MS));
  });

  it('is nobody once revoked, and stays revoked from the first time', async () => {
    const { user, secret } = await aSession();
    const other = await openSession(user.id, START);
    await revokeSession(secret, after(1));
    await revokeSession(secret, after(2));
    expect(await sessionUser(secret, after(3))).toBeNull();
    expect(await sessionUser(other, after(3))).not.toBeNull();
    const revoked = (await rowsOf(user.id)).flatMap(({ revokedAt }) => revokedAt ?? []);
    expect(revoked).toEqual([after(1)]);
  });

  it('is nobody as soon as its user is disabled', async () => {
    const { user, secret } = await aSession();
    await disable(user.id);
    expect(await sessionUser(secret, START)).toBeNull();
  });

  it('is nobody for a secret that was never given out', async () => {
    expect(await sessionUser('x'.repeat(43), START)).toBeNull();
    await expect(revokeSession('x'.repeat(43), START)).resolves.toBeUndefined();
  });
});
