import { cron } from 'inngest';
import { describe, expect, it } from 'vitest';
import {
  createEmbeddedExecutor,
  createInngestClient,
  type JobClient,
  type JobDatabase,
  serveJobs,
} from '@/lib/platform/jobs';
import { readJobFunctions } from '@/lib/platform/jobs/job-function';

const noDatabase: JobDatabase = {
  transaction: () => Promise.reject(new Error('no database')),
  hold: () => Promise.reject(new Error('no database')),
};

type Options = Parameters<JobClient['createFunction']>[0];

/** Loads one function through the SDK, as the app does at boot. */
const load = (options: Partial<Options>) => {
  const executor = createEmbeddedExecutor({ database: noDatabase });
  const client = createInngestClient({ mode: 'embedded', executor });
  const trigger = { triggers: [{ event: 'test/x' }] };
  const job = client.createFunction({ id: 'job', ...trigger, ...options }, async () => undefined);
  return executor.load(serveJobs(client, [job]));
};

const config = (settings: object) => ({ id: 'f', triggers: [{ event: 'a' }], steps: {}, ...settings });

const read = (settings: object) => readJobFunctions([config(settings)]).get('f');

describe('a function that only Inngest can run is refused at boot, by name', () => {
  it.each<[string, Partial<Options>]>([
    ['cron', { triggers: [cron('0 * * * *')] }],
    ['batchEvents', { batchEvents: { maxSize: 10, timeout: '5s' } }],
    ['throttle', { throttle: { limit: 1, period: '1s' } }],
    ['rateLimit', { rateLimit: { limit: 1, period: '1s' } }],
    ['debounce', { debounce: { period: '1s' } }],
    ['priority', { priority: { run: '100' } }],
    ['timeouts', { timeouts: { finish: '1h' } }],
    ['wildcard', { triggers: [{ event: 'test/*' }] }],
    ['inngest/function.finished', { triggers: [{ event: 'inngest/function.finished' }] }],
    ['cancel.0.timeout', { cancelOn: [{ event: 'test/x', timeout: '1h' }] }],
    ['size(event.data.id)', { idempotency: 'size(event.data.id)' }],
    ['event.data.n > 1', { triggers: [{ event: 'test/x', if: 'event.data.n > 1' }] }],
    ['lower(event.data.id)', { concurrency: [{ limit: 1, key: 'lower(event.data.id)' }] }],
    ['string(event.data.id)', { singleton: { mode: 'skip', key: 'string(event.data.id)' } }],
  ])('%s', async (named, options) => {
    await expect(load(options)).rejects.toThrow(named);
    await expect(load(options)).rejects.toThrow('muster-job');
  });

  it('names every function at fault in one error', () => {
    const configs = [config({ id: 'one', debounce: {} }), config({ id: 'two', priority: {} }), config({ id: 'fine' })];
    expect(() => readJobFunctions(configs)).toThrow('one: debounce; two: priority');
  });

  it('loads what it supports, and the failure handler beside it', async () => {
    const ids = await load({
      retries: 3,
      idempotency: 'event.data.id',
      singleton: { mode: 'cancel' },
      concurrency: [{ limit: 1, key: 'event.data.tenant' }, { limit: 5 }],
      cancelOn: [{ event: 'test/stop', match: 'data.id' }],
      onFailure: async () => undefined,
    });
    expect(ids).toEqual(['muster-job', 'muster-job-failure']);
  });
});

describe("a function's settings are read as Inngest reads them", () => {
  it('gives five attempts where nothing is said, and one where there are no retries', () => {
    expect(read({})?.attemptsMax).toBe(5);
    expect(read({ steps: { step: { retries: { attempts: 0 } } } })?.attemptsMax).toBe(1);
  });

  it.each([
    [2, [[2, 'f|']]],
    [0, []],
    [{ limit: 3, key: 'event.data.t' }, [[3, 'f|event.data.t']]],
    [
      [{ limit: 1, scope: 'account', key: "'lrs'" }, { limit: 4 }],
      [
        [1, "account|'lrs'"],
        [4, 'f|'],
      ],
    ],
  ])('reads the concurrency %j', (concurrency, limits) => {
    expect(read({ concurrency })?.concurrency.map(({ limit, prefix }) => [limit, prefix])).toEqual(limits);
  });
});
