import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { createInngestClient, serveJobs } from '@/lib/platform/jobs';

const executor = { signingKey: 'signkey-test-00', fetch: () => Promise.reject(new Error('no network')) };
const client = createInngestClient({ mode: 'embedded', executor });
const handlers = serveJobs(client, []);
const URL = 'http://localhost/api/inngest';

describe("the route's handlers refuse whoever cannot sign", () => {
  it.each([
    ['GET', new Request(URL)],
    ['GET', new NextRequest(URL)],
    ['POST', new Request(`${URL}?fnId=muster-x&stepId=step`, { method: 'POST', body: '{}' })],
    ['POST', new NextRequest(`${URL}?fnId=muster-x&stepId=step`, { method: 'POST', body: '{}' })],
  ] as const)('%s %#', async (method, request) => {
    expect((await handlers[method](request)).status).toBe(401);
  });

  it('answers an unsigned PUT with a failure: there is no Inngest to register with', async () => {
    const response = await handlers.PUT(new Request(URL, { method: 'PUT', body: '{}' }));
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});
