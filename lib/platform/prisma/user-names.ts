import 'server-only';
import type { Transaction } from './transaction';

const UNKNOWN_PERSON = 'Somebody who has left';

/** What people are called, by their ids. */
export const personNames = async (tx: Transaction, userIds: readonly string[]): Promise<(userId: string) => string> => {
  const users = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId) ?? UNKNOWN_PERSON;
};

export const userNameOf = async (tx: Transaction, userId: string): Promise<string> =>
  (await personNames(tx, [userId]))(userId);
