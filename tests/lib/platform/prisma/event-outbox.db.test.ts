import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool, seeingNothing } from '@/lib/platform/postgres';
import { prismaBulkEditStore } from '@/lib/platform/prisma/bulk-edit-store';
import { prisma } from '@/lib/platform/prisma/client';
import { eventsToSendAgain, markEventsSent, prismaEventOutbox, unsentEvents } from '@/lib/platform/prisma/event-outbox';
import { prismaIlrExportStore } from '@/lib/platform/prisma/ilr-export-store';
import { prismaIlrImportStore } from '@/lib/platform/prisma/ilr-import-store';
import { prismaCsvImportStore } from '@/lib/platform/prisma/learner-csv-store';
import { prismaRollOverStore } from '@/lib/platform/prisma/roll-over-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import type { DomainEvent, EventName } from '@/lib/ports';
import { anExportDraft } from '@/tests/builders/an-export';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { freshDatabase } from '@/tests/support/fresh-database';

const NOW = new Date('2026-10-05T12:00:00.000Z');
const minutesBefore = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let provider: ProviderContext;
// The outbox belongs to no tenant, so these tests have a database of their own.
beforeAll(async () => {
  database = await freshDatabase();
  connectAppDatabase(database.url);
  provider = await anOrganisation();
});
beforeEach(() => run('DELETE FROM event_outbox'));
afterAll(async () => {
  await prisma().$disconnect();
  await pool().end();
  await database.destroy();
});

const run = (sql: string, ...values: readonly unknown[]) =>
  inTransaction(pool(), seeingNothing, (client) => client.query(sql, [...values]));

const anEvent = (subjectId: string = randomUUID(), name: EventName = 'ilr-export/requested'): DomainEvent => ({
  name,
  id: subjectId,
  data: { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId },
});

const emit = (event: DomainEvent) => withTenant(provider.tenantId, (tx) => prismaEventOutbox(tx).emit(event));

const anExport = async (end?: 'started' | 'failed') => {
  const draft = anExportDraft({ id: randomUUID() });
  const stamp = { preparedAt: new Date().toISOString().slice(0, 19), serialNo: 1, fileName: draft.id };
  await withTenant(provider.tenantId, async (tx) => {
    const exports = prismaIlrExportStore(tx, provider);
    await exports.create(draft);
    if (end === 'started') await exports.start(draft.id, stamp);
    if (end === 'failed') await exports.fail(draft.id, { kind: 'not-permitted' });
  });
  return draft.id;
};

const anImport = async (status: 'checking' | 'checked' | 'loading') => {
  const id = randomUUID();
  await withTenant(provider.tenantId, async (tx) => {
    const imports = prismaIlrImportStore(tx, provider);
    await imports.add({ id, fileName: 'ILR.XML', fileBytes: 1, createdAt: NOW });
    await imports.change(id, ['uploading'], { status });
  });
  return id;
};

const aRollOver = async (status: 'previewing' | 'previewed' | 'undoing') => {
  const id = randomUUID();
  await withTenant(provider.tenantId, async (tx) => {
    const rollOvers = prismaRollOverStore(tx, provider);
    await rollOvers.add({ id, fromYear: '2425', toYear: '2526', createdAt: NOW });
    await rollOvers.change(id, ['previewing'], { status });
  });
  return id;
};

const aBulkEdit = async (status: 'previewing' | 'previewed' | 'applying') => {
  const id = randomUUID();
  await withTenant(provider.tenantId, async (tx) => {
    const bulkEdits = prismaBulkEditStore(tx, provider);
    await bulkEdits.add({ id, academicYear: '2526', change: { kind: 'site', id: null }, createdAt: NOW }, randomUUID());
    await bulkEdits.change(id, ['previewing'], { status });
  });
  return id;
};

const aSpreadsheet = async (status: 'checking' | 'checked' | 'loading') => {
  const id = randomUUID();
  await withTenant(provider.tenantId, async (tx) => {
    const csvImports = prismaCsvImportStore(tx, provider);
    const file = { fileName: 'rows.csv', fileBytes: 1, columns: [], createdAt: NOW };
    await csvImports.add({ id, ...file, record: 'Learner', academicYear: '2526', emptyCells: 'keep' });
    await csvImports.change(id, ['uploading'], { status });
  });
  return id;
};

const sentAt = async (event: DomainEvent, sent: Date, created = sent) => {
  await emit(event);
  await run('UPDATE event_outbox SET sent_at = $2, created_at = $3 WHERE id = $1', event.id, sent, created);
};

describe('an event waits in the outbox until it is sent', () => {
  test('as it was emitted, the oldest first, and no longer when it is marked', async () => {
    const [first, second] = [anEvent(), anEvent()];
    await emit(first);
    await emit(second);
    await run("UPDATE event_outbox SET created_at = created_at - interval '1 s' WHERE id = $1", second.id);
    expect(await unsentEvents()).toEqual([second, first]);
    await markEventsSent([second.id]);
    expect(await unsentEvents()).toEqual([first]);
  });

  test('it goes with the work that caused it when that is rolled back', async () => {
    const work = withTenant(provider.tenantId, async (tx) => {
      await prismaEventOutbox(tx).emit(anEvent());
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await unsentEvents()).toEqual([]);
  });

  test('a long queue is read a hundred at a time', async () => {
    for (let nth = 0; nth < 101; nth += 1) await emit(anEvent());
    const batch = await unsentEvents();
    expect(batch).toHaveLength(100);
    await markEventsSent(batch.map(({ id }) => id));
    expect(await unsentEvents()).toHaveLength(1);
  });
});

describe('an event is sent again when its subject still stands where it found it', () => {
  const found = async () => (await eventsToSendAgain(NOW)).map(({ data }) => data.subjectId);

  test('an export that nobody has begun is found, under an id that is new once an hour', async () => {
    const event = anEvent(await anExport());
    await sentAt(event, minutesBefore(6));
    expect(await eventsToSendAgain(NOW)).toEqual([{ ...event, id: `${event.id}/2026-10-05T12` }]);
    expect((await eventsToSendAgain(minutesBefore(-59)))[0]?.id).toBe(`${event.id}/2026-10-05T12`);
    expect((await eventsToSendAgain(minutesBefore(-61)))[0]?.id).toBe(`${event.id}/2026-10-05T13`);
  });

  test('one that was sent just now, was never sent, or is a day old is left alone', async () => {
    await sentAt(anEvent(await anExport()), minutesBefore(4));
    await emit(anEvent(await anExport()));
    await sentAt(anEvent(await anExport()), minutesBefore(6), minutesBefore(25 * 60));
    expect(await found()).toEqual([]);
  });

  test('an export that is begun or has ended is left alone, and so is one that is gone', async () => {
    await sentAt(anEvent(await anExport('started')), minutesBefore(6));
    await sentAt(anEvent(await anExport('failed')), minutesBefore(6));
    await sentAt(anEvent(), minutesBefore(6));
    expect(await found()).toEqual([]);
  });

  test('an import is found while it is checked or loaded, each by its own event', async () => {
    const [checking, checked, loading] = [
      await anImport('checking'),
      await anImport('checked'),
      await anImport('loading'),
    ];
    for (const id of [checking, checked]) await sentAt(anEvent(id, 'ilr-import/uploaded'), minutesBefore(6));
    await sentAt(anEvent(loading, 'ilr-import/load-requested'), minutesBefore(6));
    expect((await found()).sort()).toEqual([checking, loading].sort());
  });

  test('a roll-over is found while there is something to do for it', async () => {
    const ids = [await aRollOver('previewing'), await aRollOver('previewed'), await aRollOver('undoing')];
    for (const id of ids) await sentAt(anEvent(id, 'roll-over/asked'), minutesBefore(6));
    expect((await found()).sort()).toEqual([ids[0], ids[2]].sort());
  });

  test('a spreadsheet is found while there is something to do for it', async () => {
    const ids = [await aSpreadsheet('checking'), await aSpreadsheet('checked'), await aSpreadsheet('loading')];
    for (const id of ids) await sentAt(anEvent(id, 'learner-csv/asked'), minutesBefore(6));
    expect((await found()).sort()).toEqual([ids[0], ids[2]].sort());
  });

  test('a bulk edit is found while there is something to do for it', async () => {
    const ids = [await aBulkEdit('previewing'), await aBulkEdit('previewed'), await aBulkEdit('applying')];
    for (const id of ids) await sentAt(anEvent(id, 'bulk-edit/asked'), minutesBefore(6));
    expect((await found()).sort()).toEqual([ids[0], ids[2]].sort());
  });
});
