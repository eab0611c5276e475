import { describe, expect, it } from 'vitest';
import { eventApi } from '@/lib/platform/jobs/event-api';
import { EventRefusedError } from '@/lib/platform/jobs/event-refused-error';

const post = { method: 'POST', body: '[{"name":"a"}]', headers: { 'x-inngest-event-id-seed': 'seed' } };

describe('the Event API answers without a network', () => {
  it('hands over the events with the seed, and answers with their ids', async () => {
    const seen: unknown[] = [];
    const fetch = eventApi(async (events, seed) => {
      seen.push([events, seed]);
      return ['id-1'];
    });
    const response = await fetch('http://embedded.invalid/e/key', post);
    expect(await response.json()).toEqual({ ids: ['id-1'], status: 200 });
    expect(seen).toEqual([[[{ name: 'a' }], 'seed']]);
  });

  it('answers 400 to an event that is refused, and says why', async () => {
    const fetch = eventApi(() => Promise.reject(new EventRefusedError('too large')));
    const response = await fetch('http://embedded.invalid/e/key', post);
    expect([response.status, await response.json()]).toEqual([400, { ids: [], status: 400, error: 'too large' }]);
  });

  it('throws when the queue cannot be reached, so that the SDK tries again', async () => {
    const fetch = eventApi(() => Promise.reject(new Error('down')));
    await expect(fetch('http://embedded.invalid/e/key', post)).rejects.toThrow('down');
  });

  it.each([
    ['http://embedded.invalid/fn/register', post],
    ['http://embedded.invalid/v1/checkpoint', post],
    ['http://embedded.invalid/e/key', { method: 'GET' }],
  ])('throws on whatever else the SDK asks of Inngest: %s', async (url, init) => {
    const fetch = eventApi(async () => []);
    await expect(fetch(url, init)).rejects.toThrow('configure Inngest');
  });
});
