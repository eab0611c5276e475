import { type FailureEventArgs, NonRetriableError, RetryAfterError } from 'inngest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedExecutor } from '@/lib/platform/jobs';
import { covers } from '../../../support/covers';
import { Rig } from './rig';

covers(
  'lib/platform/jobs/end-run.ts',
  'lib/platform/jobs/item.ts',
  'lib/platform/jobs/limits.ts',
  'lib/platform/jobs/start-run.ts',
  'lib/platform/jobs/unsupported-job-error.ts',
);

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

describe('the embedded executor runs Inngest functions as Inngest would', () => {
  it('runs each step once, in order, and keeps what the function returns', async () => {
    const ran: string[] = [];
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'sum', triggers: [{ event: 'test/sum' }] }, async ({ event, step }) => {
        const first = await step.run('first', () => {
          ran.push('first');
          return Number(event.data.value) + 1;
        });
        const second = await step.run('second', () => {
          ran.push('second');
          return first * 10;
        });
        return { second };
      }),
    ]);
    await client.send({ name: 'test/sum', data: { value: 4 } });
    const [run] = await rig.ended('sum', 'completed');
    expect(run?.output).toEqual({ second: 50 });
    expect(ran).toEqual(['first', 'second']);
  });

  it('takes an event with the same id once', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'once', triggers: [{ event: 'test/once' }] }, async () => 'done'),
    ]);
    const first = await client.send({ id: 'the-same', name: 'test/once', data: {} });
    const second = await client.send({ id: 'the-same', name: 'test/once', data: {} });
    expect(second).toEqual(first);
    expect(await rig.ended('once', 'completed')).toHaveLength(1);
  });

  it('starts one run for an idempotency key, and another for another', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction(
        { id: 'keyed', triggers: [{ event: 'test/keyed' }], idempotency: 'event.data.exportId' },
        async () => 'done',
      ),
    ]);
    for (const exportId of ['a', 'a', 'b']) await client.send({ name: 'test/keyed', data: { exportId } });
    expect(await rig.ended('keyed', 'completed', 'completed')).toHaveLength(2);
  });

  it('refuses an event that lacks what a key is made of', async () => {
    const { executor } = await rig.load((inngest) => [
      inngest.createFunction(
        { id: 'keyed', triggers: [{ event: 'test/keyed' }], idempotency: 'event.data.exportId' },
        async () => 'done',
      ),
    ]);
    await expect(executor.ingest([{ name: 'test/keyed' }])).rejects.toThrow('no value for the idempotency key');
    expect(await rig.runs('keyed')).toEqual([]);
  });

  it('triggers only where the condition holds', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction(
        { id: 'choosy', triggers: [{ event: 'test/choosy', if: 'event.data.count != 0' }] },
        async ({ event }) => event.data.count,
      ),
    ]);
    await client.send([0, 3].map((count) => ({ name: 'test/choosy', data: { count } })));
    const [run] = await rig.ended('choosy', 'completed');
    expect(run?.output).toBe(3);
  });

  it('sends events from a step, which start other functions', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'sender', triggers: [{ event: 'test/send' }] }, async ({ step }) => {
        await step.sendEvent('tell', { name: 'test/sent', data: { count: 7 } });
      }),
      inngest.createFunction({ id: 'hearer', triggers: [{ event: 'test/sent' }] }, async ({ event }) => event.data),
    ]);
    await client.send({ name: 'test/send', data: {} });
    const [run] = await rig.ended('hearer', 'completed');
    expect(run?.output).toEqual({ count: 7 });
  });

  it('sleeps, and then goes on where it was', async () => {
    const seen: number[] = [];
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'sleeper', triggers: [{ event: 'test/sleep' }] }, async ({ step }) => {
        await step.run('before', () => void seen.push(Date.now()));
        await step.sleep('nap', '1s');
        await step.run('after', () => void seen.push(Date.now()));
      }),
    ]);
    await client.send({ name: 'test/sleep', data: {} });
    await rig.ended('sleeper', 'completed');
    const [before = 0, after = 0] = seen;
    expect(seen).toHaveLength(2);
    expect(after - before).toBeGreaterThanOrEqual(1_000);
  });
});

describe('a step that fails is tried again, as often as its function allows', () => {
  const flaky = (failures: number, make: () => Error) => {
    const attempts: number[] = [];
    let left = failures;
    const run = (attempt: number) => {
      attempts.push(attempt);
      left -= 1;
      if (left >= 0) throw make();
      return 'done';
    };
    return { attempts, run };
  };

  const startFlaky = (failures: number, make: () => Error, retries: 0 | 3) => {
    const step = flaky(failures, make);
    const heard: unknown[] = [];
    const started = rig.start((inngest) => [
      inngest.createFunction(
        {
          id: 'flaky',
          retries,
          triggers: [{ event: 'test/flaky' }],
          onFailure: async ({ event, error }: FailureEventArgs) => {
            heard.push([event.data.event.data.exportId, error.message]);
          },
        },
        async (context) => context.step.run('work', () => step.run(context.attempt)),
      ),
    ]);
    return { attempts: step.attempts, heard, started };
  };

  const send = async (started: ReturnType<typeof startFlaky>['started']) =>
    (await started).client.send({ name: 'test/flaky', data: { exportId: 'e1' } });

  it('succeeds on the third attempt', async () => {
    const { attempts, heard, started } = startFlaky(2, () => new Error('smtp-down'), 3);
    await send(started);
    await rig.ended('flaky', 'completed');
    expect(attempts).toEqual([0, 1, 2]);
    expect(heard).toEqual([]);
  });

  it('fails when no attempt is left, and tells onFailure why and for what', async () => {
    const { attempts, heard, started } = startFlaky(99, () => new Error('smtp-down'), 3);
    await send(started);
    const [run] = await rig.ended('flaky', 'failed');
    await rig.ended('flaky-failure', 'completed');
    expect(attempts).toEqual([0, 1, 2, 3]);
    expect(run?.error).toEqual({ name: 'Error', message: 'smtp-down' });
    expect(heard).toEqual([['e1', 'smtp-down']]);
  });

  it('does not try again after a NonRetriableError', async () => {
    const { attempts, heard, started } = startFlaky(99, () => new NonRetriableError('export-withdrawn'), 3);
    await send(started);
    await rig.ended('flaky-failure', 'completed');
    expect(attempts).toEqual([0]);
    expect(heard).toEqual([['e1', 'export-withdrawn']]);
  });

  it('waits as long as a RetryAfterError asks, however short the backoff', async () => {
    const { attempts, started } = startFlaky(1, () => new RetryAfterError('slow-down', 3_600_000), 3);
    await send(started);
    await rig.until(async () => (await rig.rows('select from job_item where attempt = 1')).length === 1);
    const [item] = await rig.rows<{ minutes: number }>(
      'select round(extract(epoch from run_at - now()) / 60)::int as minutes from job_item',
    );
    expect(attempts).toEqual([0]);
    expect(item?.minutes).toBe(60);
  });

  it('announces the failure of a function, but not that of its failure handler', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction(
        {
          id: 'hopeless',
          retries: 0,
          triggers: [{ event: 'test/hopeless' }],
          onFailure: () => Promise.reject(new NonRetriableError('handler-failed')),
        },
        () => Promise.reject(new Error('no-hope')),
      ),
    ]);
    await client.send({ name: 'test/hopeless', data: {} });
    await rig.ended('hopeless-failure', 'failed');
    expect(await rig.rows('select data from job_event where name like $1', ['inngest/%'])).toMatchObject([
      { data: { function_id: 'muster-hopeless', error: { message: 'no-hope' } } },
    ]);
  });

  it('lets the function catch a failed step and go on', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'catcher', retries: 0, triggers: [{ event: 'test/catch' }] }, async ({ step }) => {
        const caught = await step
          .run('bad', () => {
            throw new Error('not-today');
          })
          .catch((error: Error) => error.message);
        return step.run('good', () => `caught ${caught}`);
      }),
    ]);
    await client.send({ name: 'test/catch', data: {} });
    const [run] = await rig.ended('catcher', 'completed');
    expect(run?.output).toBe('caught not-today');
  });

  it('retries the function itself when it throws between steps', async () => {
    let throws = 2;
    const ran: string[] = [];
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'between', triggers: [{ event: 'test/between' }] }, async ({ step }) => {
        await step.run('one', () => void ran.push('one'));
        throws -= 1;
        if (throws >= 0) throw new Error('between-steps');
        return 'done';
      }),
    ]);
    await client.send({ name: 'test/between', data: {} });
    await rig.ended('between', 'completed');
    expect(ran).toEqual(['one']);
  });
});

describe('the queue holds nothing that an error said about a person', () => {
  it('keeps neither message, stack, cause nor fields of what was thrown, in any table', async () => {
    const canary = 'Anne Example 9900000001';
    const { client } = await rig.start((inngest) => [
      inngest.createFunction(
        { id: 'leaky', retries: 1, triggers: [{ event: 'test/leaky' }], onFailure: async () => undefined },
        async ({ step }) => {
          await step
            .run('caught', () => {
              throw Object.assign(new TypeError(canary), { code: canary, learner: canary });
            })
            .catch(() => undefined);
          throw new Error(canary, { cause: new Error(canary) });
        },
      ),
    ]);
    await client.send({ name: 'test/leaky', data: { exportId: 'e1' } });
    await rig.ended('leaky-failure', 'completed');
    const rows = await rig.rows<{ text: string }>(`
      select r::text as text from job_run r union all select s::text from job_step s
      union all select i::text from job_item i union all select e::text from job_event e`);
    const kept = rows.map(({ text }) => text).join('\n');
    expect(kept).toContain('withheld');
    expect(kept).not.toMatch(/Anne|9900000001|\.test\.ts/);
  });
});

describe('steps run side by side', () => {
  it('runs every parallel step once, hands over a failure, and goes on when all are done', async () => {
    const ran: number[] = [];
    let calls = 0;
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'fan', triggers: [{ event: 'test/fan' }] }, async ({ step }) => {
        calls += 1;
        const parts = Array.from({ length: 12 }, (_, part) =>
          step
            .run(`part-${part}`, () => {
              ran.push(part);
              if (part === 7) throw new NonRetriableError('part-missing');
              return part;
            })
            .catch(() => -1),
        );
        const done = await Promise.all(parts);
        return step.run('sum', () => done.reduce((sum, part) => sum + part, 0));
      }),
    ]);
    await client.send({ name: 'test/fan', data: {} });
    const [run] = await rig.ended('fan', 'completed');
    expect(run?.output).toBe(66 - 7 - 1);
    expect(ran.toSorted((left, right) => left - right)).toEqual(Array.from({ length: 12 }, (_, part) => part));
    // One call to plan, one for each part, one that runs the sum and one that returns: none in between.
    expect(calls).toBe(1 + 12 + 2);
  });

  it('plans a step found beside a sleep, as Inngest does, instead of running it unplanned', async () => {
    const { client, executor } = await rig.load((inngest) => [
      inngest.createFunction({ id: 'beside', triggers: [{ event: 'test/beside' }] }, async ({ step }) => {
        const chain = async () => {
          await step.run('first', () => 1);
          await step.run('second', () => 2);
        };
        await Promise.all([step.sleep('long', '1h'), chain()]);
      }),
    ]);
    await client.send({ name: 'test/beside', data: {} });
    await executor.drain(5_000);
    expect(await rig.rows('select name, op from job_step where position is not null order by position')).toEqual([
      { name: 'first', op: 'StepPlanned' },
      { name: 'second', op: 'StepPlanned' },
    ]);
  });

  it('waits for a sleep beside a step', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'both', triggers: [{ event: 'test/both' }] }, async ({ step }) => {
        const [, value] = await Promise.all([step.sleep('nap', '1s'), step.run('work', () => 'worked')]);
        return value;
      }),
    ]);
    await client.send({ name: 'test/both', data: {} });
    const [run] = await rig.ended('both', 'completed');
    expect(run?.output).toBe('worked');
  });
});

describe('what Inngest would refuse is refused', () => {
  it.each([
    ['a step output over 4 MiB', 'step-output-too-large', () => ({ text: 'x'.repeat(4 * 1_024 * 1_024) })],
    ['an output just under it is kept', null, () => ({ text: 'x'.repeat(4 * 1_024 * 1_024 - 64) })],
  ])('%s', async (_, reason, output) => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'large', triggers: [{ event: 'test/large' }] }, async ({ step }) => {
        await step.run('large', output);
        return 'done';
      }),
    ]);
    await client.send({ name: 'test/large', data: {} });
    const [run] = await rig.ended('large', reason === null ? 'completed' : 'failed');
    expect(run?.error?.message ?? null).toBe(reason);
  });

  it('an event over 256 KiB', async () => {
    const { executor } = await rig.load(() => []);
    const data = { text: 'x'.repeat(256 * 1_024) };
    await expect(executor.ingest([{ name: 'test/large', data }])).rejects.toThrow('at most 262144 fit');
  });

  it('a step that waits for an event, loudly and without a retry', async () => {
    const { client } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'waiter', triggers: [{ event: 'test/wait' }] }, async ({ step }) => {
        await step.waitForEvent('answer', { event: 'test/answer', timeout: '1h' });
      }),
    ]);
    await client.send({ name: 'test/wait', data: {} });
    const [run] = await rig.ended('waiter', 'failed');
    expect(run?.error).toEqual({ name: 'UnsupportedJobError', message: 'step-kind-unsupported' });
  });
});

describe('the executor starts and stops when told', () => {
  it('refuses events and work before the functions are loaded', async () => {
    const executor = createEmbeddedExecutor({ database: rig.database });
    await expect(executor.ingest([{ name: 'test/x' }])).rejects.toThrow('load the functions');
    expect(() => executor.start()).toThrow('load the functions');
  });

  it('drains what is due and no more, without being started', async () => {
    const { client, executor } = await rig.load((inngest) => [
      inngest.createFunction({ id: 'drained', triggers: [{ event: 'test/drain' }] }, async ({ step }) => {
        await step.run('one', () => 1);
        await step.sleep('long', '1h');
      }),
    ]);
    await client.send({ name: 'test/drain', data: {} });
    expect(await executor.drain(5_000)).toBe(2);
    expect(await rig.runs('drained')).toMatchObject([{ status: 'running', stepCount: 1 }]);
    expect(await executor.drain(5_000)).toBe(0);
  });

  it('waits for the running step when it stops, and takes nothing new', async () => {
    let finish: (() => void) | undefined;
    const { client, executor } = await rig.start((inngest) => [
      inngest.createFunction({ id: 'slow', triggers: [{ event: 'test/slow' }] }, async ({ step }) => {
        await step.run('slow', () => new Promise<void>((resolve) => (finish = resolve)));
        await step.run('next', () => undefined);
      }),
    ]);
    await client.send({ name: 'test/slow', data: {} });
    await rig.until(() => finish !== undefined);
    const stopped = executor.stop();
    finish?.();
    await stopped;
    expect(await rig.runs('slow')).toMatchObject([{ status: 'running', stepCount: 1 }]);
  });
});
