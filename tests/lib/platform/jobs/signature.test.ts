import { describe, expect, it } from 'vitest';
import { createInngestClient, serveJobs } from '@/lib/platform/jobs';
import { randomSigningKey, signRequest } from '@/lib/platform/jobs/signature';

const signingKey = randomSigningKey();
const executor = { signingKey, fetch: () => Promise.reject(new Error('no network')) };
const client = createInngestClient({ mode: 'embedded', executor });
const { POST } = serveJobs(client, [
  client.createFunction({ id: 'hello', triggers: [{ event: 'test/hello' }] }, async () => 'hello'),
]);

const body = (run_id: string) =>
  `{"ctx":{"run_id":"${run_id}"},"event":{"name":"test/hello"},"events":[],"steps":{},"version":2}`;

const post = (signature: string | undefined, text = body('r')) =>
  POST(
    new Request('http://localhost/api/inngest?fnId=muster-hello&stepId=step', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...(signature ? { 'x-inngest-signature': signature } : {}) },
    }),
  );

const now = () => new Date();

describe("the SDK's handler runs what the executor signed, and nothing else", () => {
  it('accepts a signed call', async () => {
    const response = await post(signRequest(body('r'), signingKey, now()));
    expect([response.status, await response.json()]).toEqual([200, 'hello']);
  });

  it.each([
    ['no signature', () => undefined],
    ["another process's key", () => signRequest(body('r'), randomSigningKey(), now())],
    ['another body', () => signRequest(body('s'), signingKey, now())],
    ['a signature six minutes old', () => signRequest(body('r'), signingKey, new Date(Date.now() - 360_000))],
  ])('refuses %s', async (_, sign) => {
    expect((await post(sign())).status).toBe(401);
  });
});

describe('a key of the process', () => {
  it('is new each time and 256 bits long', () => {
    expect(randomSigningKey()).not.toBe(randomSigningKey());
    expect(randomSigningKey()).toMatch(/^signkey-embedded-[0-9a-f]{64}$/);
  });
});
