import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { insertSession, revokeSessionRow, sessionHolder } from '../prisma/identity-session';

const MINUTE_MS = 60_000;
const IDLE_MS_MAX = 30 * MINUTE_MS;
const SEEN_AGAIN_MS = MINUTE_MS;
const SECRET_BYTES = 32;

export const SESSION_MS_MAX = 12 * 60 * MINUTE_MS;

export type CurrentUser = { readonly userId: string; readonly email: string; readonly name: string };

// The secret has 256 random bits: a plain hash is enough, and a stolen table opens no session.
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms);

/** Answers with the secret that the cookie carries; the table keeps its hash. */
export const openSession = async (userId: string, now: Date): Promise<string> => {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const endsAt = new Date(now.getTime() + SESSION_MS_MAX);
  await insertSession({ secretHash: hashOf(secret), userId, createdAt: now, seenAt: now, endsAt });
  return secret;
};

/** Who the secret stands for at this moment; nobody when the session was revoked, is over or its user is disabled. */
export const sessionUser = (secret: string, now: Date): Promise<CurrentUser | null> =>
  sessionHolder({
    secretHash: hashOf(secret),
    now,
    idleSince: before(now, IDLE_MS_MAX),
    seenBefore: before(now, SEEN_AGAIN_MS),
  });

export const revokeSession = (secret: string, now: Date): Promise<void> => revokeSessionRow(hashOf(secret), now);
