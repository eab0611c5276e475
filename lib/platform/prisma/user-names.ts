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

type Asked = { readonly requestedBy: string };

/** How rows of one table are found, and what is shown of them. */
type AskedRows<Row extends Asked, State, Summary, Detail> = {
  readonly one: (id: string) => Promise<Row | null>;
  readonly newest: (limit: number) => Promise<readonly Row[]>;
  readonly toState: (row: Row) => State;
  readonly toSummary: (row: Row, createdBy: string) => Summary;
  readonly toDetail: (row: Row, createdBy: string) => Detail;
};

/** Reads what people have asked for: as the use cases need it, as a list shows it, and as its own page does. */
export const readAsked = <Row extends Asked, State, Summary, Detail>(
  tx: Transaction,
  { one, newest, toState, toSummary, toDetail }: AskedRows<Row, State, Summary, Detail>,
) => ({
  async find(id: string): Promise<State | null> {
    const found = await one(id);
    return found && toState(found);
  },
  list: async (limit: number): Promise<readonly Summary[]> => withNames(tx, await newest(limit), toSummary),
  async open(id: string): Promise<Detail | null> {
    const found = await one(id);
    return found && toDetail(found, await userNameOf(tx, found.requestedBy));
  },
});
