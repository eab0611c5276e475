import 'server-only';
import type { Transaction } from './transaction';

const UNKNOWN_PERSON = 'Somebody who has left';

/** What people are called, by their ids. */
export const personNames = async (tx: Transaction, userIds: readonly string[]): Promise<(userId: string) => string> => {
  const users = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId) ?? UNKNOWN_PERSON;
};

/** Rows as they are shown, with the names of those who asked for them. */
export const withNames = async <Row extends { readonly requestedBy: string }, Shown>(
  tx: Transaction,
  rows: readonly Row[],
  show: (row: Row, createdBy: string) => Shown,
): Promise<Shown[]> => {
  const nameOf = await personNames(
    tx,
    rows.map(({ requestedBy }) => requestedBy),
  );
  return rows.map((row) => show(row, nameOf(row.requestedBy)));
};

export const userNameOf = async (tx: Transaction, userId: string): Promise<string> =>
  (await personNames(tx, [userId]))(userId);
