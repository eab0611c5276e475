import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '@/lib/platform/outbox';
import { prismaIlrExportStore } from '@/lib/platform/prisma/ilr-export-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anExportDraft } from '@/tests/builders/an-export';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { OutboxRig } from './outbox-rig';

let rig: OutboxRig;
beforeAll(async () => {
  rig = await OutboxRig.open();
});
beforeEach(() => rig.rest());
afterAll(() => rig.close());

const aQueuedExport = async () => {
  const provider = await anOrganisation();
  const draft = anExportDraft({ id: randomUUID() });
  await withTenant(provider.tenantId, (tx) => prismaIlrExportStore(tx, provider).create(draft));
  return rig.emit(draft.id, provider.tenantId);
};

const sixMinutesPass = () => rig.run("UPDATE event_outbox SET sent_at = sent_at - interval '6 min'");

describe('the sweep finds what a lost event left behind', () => {
  test('an event that no relay has sent', async () => {
    const event = await rig.emit();
    await sweep();
    await sweep();
    expect(rig.sent).toEqual([event]);
  });

  test('an event that was sent, and that nobody has heard, under an id of its own', async () => {
    const event = await aQueuedExport();
    await sweep();
    await sixMinutesPass();
    await sweep();
    const [first, second] = rig.sent;
    expect(first).toEqual(event);
    expect(second).toEqual({ ...event, id: expect.stringContaining(`${event.id}/`) });
  });

  test('an event that was sent and heard is not sent again', async () => {
    const event = await aQueuedExport();
    await sweep();
    await sixMinutesPass();
    await withTenant(event.data.tenantId, (tx) =>
      tx.ilrExport.updateMany({ where: { id: event.data.subjectId }, data: { status: 'generating' } }),
    );
    await sweep();
    expect(rig.sent).toEqual([event]);
  });

  test('while the engine takes nothing it says so, and nothing is lost', async () => {
    const event = await rig.emit();
    rig.isDown = true;
    await expect(sweep()).rejects.toThrow('the engine is down');
    rig.isDown = false;
    await sweep();
    expect(rig.sent).toEqual([event]);
  });
});
