import 'server-only';
import { actAs } from './identity';
import { transaction } from './transaction';

export type NewSession = {
  readonly secretHash: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
};

export type SessionQuestion = {
  readonly secretHash: string;
  readonly now: Date;
  /** A session not seen since then has ended. */
  readonly idleSince: Date;
  /** Seen since then, it need not be noted again. */
  readonly seenBefore: Date;
};

export const insertSession = async (session: NewSession): Promise<void> => {
  await transaction({ user: session.userId }, (tx) => tx.session.create({ data: session }));
};

/** The user of a session that has neither ended nor been revoked, and notes that they were seen. */
export const sessionHolder = ({ secretHash, now, idleSince, seenBefore }: SessionQuestion) =>
  transaction({ session: secretHash }, async (tx) => {
    const session = await tx.session.findFirst({
      where: { secretHash, revokedAt: null, endsAt: { gt: now }, seenAt: { gt: idleSince } },
      select: { userId: true, seenAt: true },
    });
    if (session === null) return null;
    await actAs(tx, session.userId);
    const user = await tx.user.findFirst({
      where: { id: session.userId, disabledAt: null },
      select: { id: true, email: true, name: true },
    });
    if (user === null) return null;
    if (session.seenAt <= seenBefore) await tx.session.update({ where: { secretHash }, data: { seenAt: now } });
    return { userId: user.id, email: user.email, name: user.name };
  });

/** Keeps the time of the first revocation. */
export const revokeSessionRow = (secretHash: string, now: Date): Promise<void> =>
  transaction({ session: secretHash }, async (tx) => {
    const session = await tx.session.findFirst({ where: { secretHash, revokedAt: null }, select: { userId: true } });
    if (session === null) return;
    await actAs(tx, session.userId);
    await tx.session.update({ where: { secretHash }, data: { revokedAt: now } });
  });
