import { createSecureContext } from 'node:tls';
import { expect, test, vi } from 'vitest';
import { makeSandboxCertificates } from '@/scripts/lrs-sandbox/certificates';

const { bytes } = vi.hoisted(() => ({ bytes: { first: 0, second: 0 } }));

vi.mock('node:crypto', async (original) => ({
  ...(await original<typeof import('node:crypto')>()),
  randomBytes: (length: number) => Buffer.alloc(length, 7).fill(bytes.first, 0, 1).fill(bytes.second, 1, 2),
}));

test.each([
  [0, 0],
  [0, 1],
  [0, 0x80],
  [0x7f, 0],
  [0x80, 0],
  [0xff, 0xff],
])('a certificate whose random number begins with %i, %i is one that TLS takes', (first, second) => {
  Object.assign(bytes, { first, second });
  const { server, client } = makeSandboxCertificates();
  for (const pair of [server, client]) expect(() => createSecureContext(pair)).not.toThrow();
});
