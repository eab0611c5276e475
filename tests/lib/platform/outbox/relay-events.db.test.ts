import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { relayEvents } from '@/lib/platform/outbox';
import { OutboxRig } from './outbox-rig';

let rig: OutboxRig;
beforeAll(async () => {
  rig = await OutboxRig.open();
});
beforeEach(() => rig.rest());
afterAll(() => rig.close());

describe('what a committed transaction left in the outbox is sent', () => {
  test('once, under its own id, as it was emitted', async () => {
    const event = await rig.emit();
    expect(await relayEvents()).toBe(1);
    expect(await relayEvents()).toBe(0);
    expect(rig.sent).toEqual([event]);
  });

  test('events of different organisations leave together', async () => {
    const events = [await rig.emit(), await rig.emit()];
    expect(await relayEvents()).toBe(2);
    expect(rig.sent).toEqual(events);
  });

  test('nothing is asked of the engine when there is nothing to send', async () => {
    rig.isDown = true;
    expect(await relayEvents()).toBe(0);
  });

  test('while the engine takes nothing the events wait, and leave when it does', async () => {
    const event = await rig.emit();
    rig.isDown = true;
    await expect(relayEvents()).rejects.toThrow('the engine is down');
    rig.isDown = false;
    expect(await relayEvents()).toBe(1);
    expect(rig.sent).toEqual([event]);
  });

  test('two relays at once send each event under the same id, which the engine hears once', async () => {
    const event = await rig.emit();
    await Promise.all([relayEvents(), relayEvents()]);
    expect(rig.sent.length).toBeGreaterThan(0);
    for (const sent of rig.sent) expect(sent).toEqual(event);
    expect(await relayEvents()).toBe(0);
  });
});
