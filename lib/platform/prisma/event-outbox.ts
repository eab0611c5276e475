import 'server-only';
import type { DomainEvent, EventBus } from '@/lib/ports';
import { seeingNothing } from '../postgres';
import { type Transaction, transaction } from './transaction';

const BATCH_MAX = 100;

/** Keeps an event in the transaction that caused it. */
export const prismaEventOutbox = (tx: Transaction): EventBus => ({
  async emit({ id, name, data }) {
    await tx.eventOutbox.create({ data: { id, name, data } });
  },
});

export const unsentEvents = (): Promise<DomainEvent[]> =>
  transaction(seeingNothing, async (tx) => {
    const rows = await tx.eventOutbox.findMany({
      where: { sentAt: null },
      orderBy: { createdAt: 'asc' },
      take: BATCH_MAX,
    });
    // Written by `emit` above, from values of this very type.
    return rows.map(({ id, name, data }) => ({ id, name, data }) as DomainEvent);
  });

export const markEventsSent = async (ids: readonly string[]): Promise<void> => {
  await transaction(seeingNothing, (tx) =>
    tx.eventOutbox.updateMany({ where: { id: { in: [...ids] } }, data: { sentAt: new Date() } }),
  );
};
