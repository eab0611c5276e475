import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putPart } from '../../../components/ilr-import/put-part';

let status = 204;
let seen: { method?: string; url?: string; bytes: number } = { bytes: 0 };
const server = createServer(async (request, response) => {
  seen = { method: request.method, url: request.url, bytes: 0 };
  for await (const chunk of request) seen.bytes += chunk.length;
  response.writeHead(status).end();
});
const listHref = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/10000001/import`;

beforeEach(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('putPart sends the bytes of one part to its own address', () => {
  it('with PUT, under the import and the number', async () => {
    status = 204;
    expect(await putPart(listHref())('i1', 3, new Blob(['12345']))).toBe('taken');
    expect(seen).toEqual({ method: 'PUT', url: '/10000001/import/i1/parts/3', bytes: 5 });
  });

  it('tells a file that is refused for good from a part that is not taken', async () => {
    status = 422;
    expect(await putPart(listHref())('i1', 1, new Blob(['12345']))).toBe('file-refused');
  });

  it('throws what the server did not take, so that it is sent again', async () => {
    status = 409;
    await expect(putPart(listHref())('i1', 3, new Blob(['12345']))).rejects.toThrow('answered with 409');
  });
});
