import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Transaction, transaction } from './transaction';

/** For a transaction that has just found out, from a row it was allowed to see, whose work it does. */
export const actAs = async (tx: Transaction, userId: string): Promise<void> => {
  await tx.$queryRaw`SELECT set_config('app.user', ${userId}, true)`;
};

/** Row-level security compares addresses letter by letter. */
export const toEmailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

export type NewUser = {
  readonly id?: string;
  readonly email: string;
  readonly name: string;
  /** Absent for somebody who signs in through their organisation's directory only. */
  readonly passwordHash?: string;
};

export const createUser = async ({ id = randomUUID(), email, name, passwordHash }: NewUser): Promise<string> => {
  await transaction({ user: id }, (tx) =>
    tx.user.create({ data: { id, email: toEmailKey(email), name, passwordHash: passwordHash ?? null } }),
  );
  return id;
};

/** The user that may sign in with this address, and what their password is checked against. */
export const signInByEmail = (email: string): Promise<{ id: string; passwordHash: string | null } | null> => {
  const key = toEmailKey(email);
  return transaction({ email: key }, (tx) =>
    tx.user.findFirst({ where: { email: key, disabledAt: null }, select: { id: true, passwordHash: true } }),
  );
};
