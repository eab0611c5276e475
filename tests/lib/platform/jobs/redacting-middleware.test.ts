import { createHash } from 'node:crypto';
import { NonRetriableError, RetryAfterError } from 'inngest';
import { describe, expect, it } from 'vitest';
import { createInngestClient, type InngestClientConfig, serveJobs } from '@/lib/platform/jobs';
import { canonicalJson } from '@/lib/platform/jobs/protocol';
import { signRequest } from '@/lib/platform/jobs/signature';

// How the SDK names a step.
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

const signingKey = 'signkey-test-00';
const CANARY = 'Anne Example 9900000001';

const withCanary = (error: Error) => Object.assign(error, { cause: new Error(CANARY), learner: CANARY });

/** What the SDK would send to whichever engine called it. */
const answer = async (
  make: () => Error,
  where: 'step' | 'function',
  onError?: InngestClientConfig['onError'],
  steps: Record<string, unknown> = {},
) => {
  const executor = { signingKey, fetch: () => Promise.reject(new Error('no network')) };
  const client = createInngestClient({ mode: 'embedded', executor, ...(onError ? { onError } : {}) });
  const job = client.createFunction({ id: 'job', triggers: [{ event: 'test/x' }] }, async ({ step }) => {
    if (where === 'function') throw make();
    await step.run('work', () => {
      throw make();
    });
  });
  const ctx = { run_id: 'r', attempt: 0, max_attempts: 4, stack: { stack: Object.keys(steps), current: 0 } };
  const body = canonicalJson({ version: 2, event: { name: 'test/x' }, events: [{ name: 'test/x' }], steps, ctx });
  const response = await serveJobs(client, [job]).POST(
    new Request('http://localhost/api/inngest?fnId=muster-job&stepId=step', {
      method: 'POST',
      body,
      headers: { 'x-inngest-signature': signRequest(body, signingKey, new Date()) },
    }),
  );
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('no engine is sent what an error said about a person', () => {
  it.each(['step', 'function'] as const)('when a %s throws', async (where) => {
    const { text } = await answer(() => withCanary(new Error(`could not read ${CANARY}`)), where);
    expect(text).toContain('withheld');
    expect(text).not.toContain('Anne');
    expect(text).not.toContain('9900000001');
    expect(text).not.toContain('.test.ts');
  });

  it('keeps our reason', async () => {
    const { text } = await answer(() => withCanary(new Error('no-learners-match')), 'step');
    expect(text).toContain('no-learners-match');
    expect(text).not.toContain('Anne');
  });

  it('keeps that an error is final', async () => {
    const { text } = await answer(() => withCanary(new NonRetriableError(CANARY)), 'step');
    expect(JSON.parse(text)).toMatchObject([{ op: 'StepFailed', error: { name: 'NonRetriableError' } }]);
    expect(text).not.toContain('Anne');
  });

  it.each([
    [new Date('2030-01-01T00:00:00Z'), '2030-01-01T00:00:00.000Z'],
    [90_000, '90'],
  ])('keeps when to try again: %s', async (after, header) => {
    const { text, headers } = await answer(() => withCanary(new RetryAfterError(CANARY, after)), 'step');
    expect(headers.get('retry-after')).toBe(header);
    expect(text).not.toContain('Anne');
  });

  it('hands the error itself to whoever reports errors, once', async () => {
    const reported: unknown[] = [];
    await answer(
      () => new Error(CANARY),
      'step',
      (error, where) => reported.push([error instanceof Error && error.message, where]),
    );
    expect(reported).toEqual([[CANARY, { functionId: 'job', runId: 'r' }]]);
  });

  it('lets a step that has failed for good fail its function for good, without a second report', async () => {
    const reported: unknown[] = [];
    const failed = { [sha1('work')]: { error: { name: 'Error', message: 'smtp-down' } } };
    const { status, text } = await answer(
      () => new Error('never-thrown'),
      'step',
      (error) => reported.push(error),
      failed,
    );
    expect([status, JSON.parse(text).message]).toEqual([400, 'smtp-down']);
    expect(reported).toEqual([]);
  });
});
