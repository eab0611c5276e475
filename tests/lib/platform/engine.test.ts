import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const INNGEST = { INNGEST_EVENT_KEY: 'event-key', INNGEST_SIGNING_KEY: 'signkey-test-0123456789abcdef' };
const SETTINGS = {
  DATABASE_URL: 'postgresql://nobody@localhost:1/nowhere',
  NEXTAUTH_SECRET: 'only for tests, only for tests, only for tests',
  NEXTAUTH_URL: 'http://localhost:3000',
};
const UNSET = ['INNGEST_EVENT_KEY', 'INNGEST_SIGNING_KEY', 'INNGEST_BASE_URL', 'INNGEST_DEV', 'VERCEL'];

const forget = () => {
  for (const shared of ['musterEngine', 'musterPool']) Reflect.deleteProperty(globalThis, shared);
};

// Settings are read once for each process, so each test has the module anew.
beforeEach(() => {
  vi.resetModules();
  forget();
  for (const name of UNSET) vi.stubEnv(name, '');
  for (const [name, value] of Object.entries(SETTINGS)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  forget();
});

const openEngine = async (settings: Readonly<Record<string, string>> = {}) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import('@/lib/platform/engine');
};

const OURS = ['muster-build-ilr-export', 'muster-check-ilr-import', 'muster-load-ilr-import'];

describe('the settings decide what runs the jobs', () => {
  test('with no Inngest our own executor does, and it honours all that our functions ask for', async () => {
    const { engine } = await openEngine();
    const { executor, handlers } = engine();
    const ids = (await executor?.load(handlers)) ?? [];
    for (const id of OURS) {
      expect(ids).toContain(id);
      expect(ids).toContain(`${id}-failure`);
    }
  });

  test('with the keys of Inngest, Inngest does', async () => {
    const { engine } = await openEngine(INNGEST);
    expect(engine().executor).toBeNull();
    expect(engine().handlers).toMatchObject({ GET: expect.any(Function), POST: expect.any(Function) });
  });

  test('with Inngest nobody runs a job by a call that is not signed', async () => {
    const { engine } = await openEngine(INNGEST);
    const call = new Request('http://localhost:3000/api/inngest?fnId=muster-build-ilr-export&stepId=step', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 2, event: {}, events: [], steps: {}, ctx: { run_id: 'r', attempt: 0 } }),
    });
    expect((await engine().handlers.POST(call)).status).toBe(401);
  });

  test('on Vercel, where no process stays, jobs without Inngest are refused', async () => {
    const { engine } = await openEngine({ VERCEL: '1' });
    expect(engine).toThrow('On Vercel jobs need Inngest');
  });

  test('in production the flag that lets unsigned calls in is refused', async () => {
    const { engine } = await openEngine({ ...INNGEST, INNGEST_DEV: '1', NODE_ENV: 'production' });
    expect(engine).toThrow('INNGEST_DEV must not be set in production');
  });

  test('there is one engine, also for a second bundle of the same server', async () => {
    const { engine, jobClient } = await openEngine();
    const first = engine();
    vi.resetModules();
    const again = await openEngine();
    expect(again.engine()).toBe(first);
    expect(jobClient()).toBe(first.client);
    expect(again.jobClient()).toBe(first.client);
  });
});
