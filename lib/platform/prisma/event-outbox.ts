import 'server-only';
import type { DomainEvent, EventBus } from '@/lib/ports';
import { seeingNothing } from '../postgres';
import { type Transaction, transaction, withTenant } from './transaction';

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

const LOST_AFTER_MS = 5 * 60_000;
const LOOKED_BACK_MS = 24 * 60 * 60_000;

const ROLL_OVER_UNDER_WAY = ['previewing', 'making', 'undoing'];
const CSV_UNDER_WAY = ['checking', 'loading'];
const BULK_EDIT_UNDER_WAY = ['previewing', 'applying', 'undoing'];

const isUntouched = ({ name, data }: DomainEvent): Promise<boolean> =>
  withTenant(data.tenantId, async (tx) => {
    const where = { tenantId: data.tenantId, id: data.subjectId };
    if (name === 'ilr-export/requested')
      return (await tx.ilrExport.count({ where: { ...where, status: 'queued' } })) > 0;
    if (name === 'roll-over/asked')
      return (await tx.rollOver.count({ where: { ...where, status: { in: ROLL_OVER_UNDER_WAY } } })) > 0;
    if (name === 'bulk-edit/asked')
      return (await tx.bulkEdit.count({ where: { ...where, status: { in: BULK_EDIT_UNDER_WAY } } })) > 0;
    if (name === 'uln-verification/asked')
      return (await tx.ulnVerification.count({ where: { ...where, status: 'running', worker: null } })) > 0;
    if (name === 'learner-csv/asked')
      return (await tx.learnerCsvImport.count({ where: { ...where, status: { in: CSV_UNDER_WAY } } })) > 0;
    const status = name === 'ilr-import/uploaded' ? 'checking' : 'loading';
    return (await tx.ilrImport.count({ where: { ...where, status } })) > 0;
  });

/** Events sent a while ago whose subject still stands where they found it, each under an id that is new once an hour. */
export const eventsToSendAgain = async (now: Date): Promise<DomainEvent[]> => {
  const sent = await transaction(seeingNothing, (tx) =>
    tx.eventOutbox.findMany({
      where: {
        sentAt: { lt: new Date(now.getTime() - LOST_AFTER_MS) },
        createdAt: { gt: new Date(now.getTime() - LOOKED_BACK_MS) },
      },
    }),
  );
  const lost: DomainEvent[] = [];
  for (const row of sent) {
    const event = { id: `${row.id}/${now.toISOString().slice(0, 13)}`, name: row.name, data: row.data } as DomainEvent;
    if (await isUntouched(event)) lost.push(event);
  }
  return lost;
};
