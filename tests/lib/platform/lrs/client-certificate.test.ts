import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClientCertificate } from '@/lib/platform/lrs';
import { makeAuthority, makeCertificate } from '@/scripts/lrs-sandbox/certificates';

const fixture = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/lrs', name));
const authority = makeAuthority('Made-up authority');
const { cert, key } = makeCertificate(authority, {
  name: 'Made-up provider',
  validUntil: new Date('2030-01-02T03:04:05Z'),
});

const pem = (text: string, passphrase: string | null = null) =>
  readClientCertificate({ kind: 'pem', pem: text, passphrase });
const pfx = (name: string, passphrase: string) =>
  readClientCertificate({ kind: 'pfx', pfx: fixture(name), passphrase });

describe('a client certificate is opened, or says what to do about it', () => {
  test('PEM: certificate and key in one text, in any order', () => {
    for (const text of [cert + key, key + cert])
      expect(pem(text)).toMatchObject({
        ok: true,
        value: { subject: 'CN=Made-up provider', expiresAt: new Date('2030-01-02T03:04:05Z') },
      });
  });

  test('PFX', () => {
    expect(pfx('modern.pfx', 'made-up')).toMatchObject({
      ok: true,
      value: { subject: 'CN=Made-up provider for tests' },
    });
  });

  test('an old PFX comes with the command that converts it', () => {
    const read = pfx('legacy.pfx', 'made-up');
    expect(read).toMatchObject({ ok: false, refusal: { kind: 'legacy-pfx' } });
    expect(JSON.stringify(read)).toContain('openssl pkcs12 -legacy -in old.pfx');
  });

  test.each([
    ['a wrong password', () => pfx('modern.pfx', 'wrong'), 'wrong-passphrase'],
    ['no PFX at all', () => pfx('README.md', ''), 'not-a-certificate'],
    ['a certificate without its key', () => pem(cert), 'key-missing'],
    ['a key without its certificate', () => pem(key), 'not-a-certificate'],
    ['the key of somebody else', () => pem(cert + authority.key), 'key-does-not-match'],
    ['nonsense between the marks', () => pem(cert.replace(/[A-Z]/g, 'A') + key), 'not-a-certificate'],
  ])('%s', (_, read, kind) => {
    expect(read()).toMatchObject({ ok: false, refusal: { kind } });
  });
});
