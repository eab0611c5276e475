import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { learnerByDemographics, lrsClient } from '@/lib/lrs';
import { httpsLrsTransport, lrsAddress, readClientCertificate } from '@/lib/platform/lrs';
import { makeAuthority, makeCertificate } from '@/scripts/lrs-sandbox/certificates';
import { keptCertificates } from '@/scripts/lrs-sandbox/kept-certificates';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { someDemographics } from '@/tests/builders/lrs/learners';

const PROGRAM = path.resolve(import.meta.dirname, '../../../scripts/lrs-sandbox/program.ts');
const DAY_MS = 24 * 60 * 60 * 1000;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lrs-sandbox-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

describe('a sandbox keeps the certificates that it has made', () => {
  test('they are made once, their keys for nobody else to read', () => {
    const made = keptCertificates(folder);
    expect(keptCertificates(folder)).toEqual(made);
    expect(statSync(inFolder('server.key')).mode & 0o077).toBe(0);
  });

  test('they are made anew before they run out', () => {
    const made = keptCertificates(folder);
    const soon = makeCertificate(makeAuthority('x'), { name: 'x', validUntil: new Date(Date.now() + 7 * DAY_MS) });
    writeFileSync(inFolder('client.crt'), soon.cert);
    expect(keptCertificates(folder).client).not.toEqual(made.client);
  });

  test('run as a program it tells where it is, and answers who has them', async () => {
    const program = fork(PROGRAM, [folder], { execArgv: ['--import', 'tsx'] });
    try {
      const [{ url }] = (await once(program, 'message')) as [{ url: string }];
      const read = (name: string) => readFileSync(inFolder(name), 'utf8');
      const certificate = readClientCertificate({
        kind: 'pem',
        pem: read('client.crt') + read('client.key'),
        passphrase: null,
      });
      if (!certificate.ok) throw new Error(certificate.refusal.kind);
      const transport = httpsLrsTransport({
        address: lrsAddress(url),
        certificate: certificate.value,
        ca: read('ca.crt'),
      });
      const called = lrsClient(transport, aCredentials()).call(learnerByDemographics, someDemographics());
      expect(await called).toMatchObject({ ok: true, value: { kind: 'exact' } });
    } finally {
      program.kill();
      await once(program, 'exit');
    }
  });
});
