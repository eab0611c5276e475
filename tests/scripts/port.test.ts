import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { refuseBusyPort, wantedPort } from '../../scripts/port.mjs';

describe('a port that cannot be used is refused in a sentence', () => {
  test('3000 unless PORT says otherwise', () => {
    expect(wantedPort(undefined)).toBe(3000);
    expect(wantedPort('8080')).toBe(8080);
  });

  test.each(['abc', '0', '65536', '80.5', ''])('PORT=%s is no port', (value) => {
    expect(() => wantedPort(value)).toThrow(/PORT must be a number/);
  });

  test('a busy port is named, with the way out', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(refuseBusyPort(port)).rejects.toThrow(`Port ${port} is in use`);
    server.close();
    await once(server, 'close');
    await expect(refuseBusyPort(port)).resolves.toBeUndefined();
  });
});
