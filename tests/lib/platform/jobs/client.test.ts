import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createInngestClient } from '@/lib/platform/jobs';

/** A server that answers as Inngest's Event API does and remembers what it was sent. */
const withEventApi = async (run: (baseUrl: string) => Promise<void>) => {
  const seen: { url: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push({ url: request.url, body: Buffer.concat(chunks).toString() });
    response.setHeader('content-type', 'application/json').end('{"ids":["1"],"status":200}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await run(`http://127.0.0.1:${port}`).finally(() => server.close());
  return seen;
};

describe('the same client speaks to Inngest where it is configured, and to the executor where it is not', () => {
  it('sends events to Inngest with the event key', async () => {
    const seen = await withEventApi(async (baseUrl) => {
      const client = createInngestClient({
        mode: 'inngest',
        eventKey: 'key-1',
        signingKey: 'signkey-test-00',
        baseUrl,
      });
      expect(await client.send({ name: 'test/x', data: { count: 1 } })).toEqual({ ids: ['1'] });
    });
    expect(seen.map(({ url }) => url)).toEqual(['/e/key-1']);
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject([{ name: 'test/x', data: { count: 1 } }]);
  });

  it("sends events to the executor's own fetch, to a host that cannot exist", async () => {
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      asked.push(String(input));
      return Response.json({ ids: ['1'], status: 200 });
    };
    const client = createInngestClient({ mode: 'embedded', executor: { fetch, signingKey: 'signkey-test-00' } });
    await client.send({ name: 'test/x', data: {} });
    expect(asked).toEqual(['http://embedded.invalid/e/embedded']);
  });
});
