import { describe, expect, it } from 'vitest';
import { readEvents, toStoredEvent } from '@/lib/platform/jobs/event';

describe('an event has one id, however often it is sent', () => {
  it('keeps the id that its sender gave', () => {
    expect(toStoredEvent({ id: 'mine', name: 'a' }, 'seed', 0).id).toBe('mine');
  });

  it('takes its id from the seed and its place, so that a retry of the SDK is recognised', () => {
    expect(toStoredEvent({ name: 'a' }, 'seed', 1).id).toBe('seed:1');
  });

  it('gets a new id where there is neither', () => {
    expect(toStoredEvent({ name: 'a' }, null, 0).id).not.toBe(toStoredEvent({ name: 'a' }, null, 0).id);
  });

  it('may have 256 KiB and not a byte more', () => {
    const event = (length: number) => ({ id: 'i', name: 'a', ts: 1, data: { text: 'x'.repeat(length) } });
    const room = 256 * 1_024 - JSON.stringify({ ...event(0) }).length;
    expect(toStoredEvent(event(room), null, 0).id).toBe('i');
    expect(() => toStoredEvent(event(room + 1), null, 0)).toThrow('262145 bytes');
  });
});

describe('the body of a request to the Event API', () => {
  it('may be one event or a list', () => {
    expect(readEvents({ name: 'a' })).toEqual([{ name: 'a' }]);
    expect(readEvents([{ name: 'a', data: { n: 1 } }, { name: 'b' }])).toHaveLength(2);
  });

  it.each([null, 'a', {}, { name: '' }, { name: 'a', data: 'text' }, { name: 'a', ts: 'now' }])(
    'refuses %j',
    (body) => {
      expect(() => readEvents(body)).toThrow('an event needs a name');
    },
  );
});
