import { describe, expect, test } from 'vitest';
import { type ReadCertificate, readLrsSettings, saveLrsSettings } from '@/lib/features/lrs';
import type { CertificateFile, SaveLrsSettingsInput } from '@/lib/features/lrs/schema';
import { err, ok } from '@/lib/result';
import { fixedClock } from '@/tests/fakes/fixed-clock';
import { memoryLrsStops } from '@/tests/fakes/memory-lrs-ledger';
import { memoryLicences, memoryLrsCredentials } from '@/tests/fakes/memory-lrs-settings';
import { recorded } from '@/tests/fakes/recorded';
import { covers } from '@/tests/support/covers';
import { dataManager } from '@/tests/support/import-rig';

covers('lib/features/lrs/read-lrs-settings.ts');

const NOW = '2026-10-05T12:00:00.000Z';
const aCertificate = (pem: string): CertificateFile => ({ kind: 'pem', pem, passphrase: '' });

/** Reads until when a certificate is good from its text. */
const readCertificate: ReadCertificate = (file) =>
  file.kind === 'pem' && /^\d/.test(file.pem)
    ? ok({ subject: 'CN=Example', expiresAt: new Date(file.pem) })
    : err({ kind: 'not-a-certificate' });

const rig = () => {
  const { audit, audited } = recorded();
  const needs = {
    provider: dataManager,
    lrsCredentials: memoryLrsCredentials(),
    lrsStops: memoryLrsStops(),
    readCertificate,
    licences: memoryLicences([{ kind: 'lrs', from: '2024-08-01', until: null }]),
    lrsPlace: () => ({ host: 'localhost:4443', isSandbox: true }),
    audit,
    clock: fixedClock(NOW),
  };
  const save = (more: Partial<SaveLrsSettingsInput> = {}) => saveLrsSettings(needs, { ...complete, ...more });
  return { needs, audited, save };
};

const complete: SaveLrsSettingsInput = {
  organisationRef: '',
  vendorId: '3',
  password: 'SandboxPass00001',
  certificate: aCertificate('2026-12-04T12:00:00.000Z'),
};
const keep = { password: '', certificate: null };

describe('the credentials for the LRS are kept whole or not at all', () => {
  test('what is saved is shown without its secrets, with the days that the certificate has left', async () => {
    const { needs, save } = rig();
    expect(await save()).toEqual(ok(null));
    const view = await readLrsSettings(needs);
    expect(view).toEqual({
      host: 'localhost:4443',
      isSandbox: true,
      credentials: {
        organisationRef: null,
        vendorId: 3,
        certificate: { subject: 'CN=Example', expiresAt: '2026-12-04T12:00:00.000Z', daysLeft: 60 },
        changedAt: NOW,
      },
      stop: null,
      licensedFor: { learners: true, applicants: false },
    });
    expect(JSON.stringify(view)).not.toContain('SandboxPass00001');
  });

  test('a password and a certificate that are not given again stay as they are', async () => {
    const { needs, save } = rig();
    await save();
    expect(await save({ ...keep, organisationRef: ' AB12CD ', vendorId: '' })).toEqual(ok(null));
    expect(await needs.lrsCredentials.find()).toMatchObject({
      organisationRef: 'AB12CD',
      vendorId: null,
      password: complete.password,
      certificate: complete.certificate,
    });
  });

  test.each([
    ['a short password', { password: 'short' }, 'password-length'],
    ['no password when none is stored', { password: '' }, 'password-needed'],
    ['no certificate when none is stored', { certificate: null }, 'certificate-needed'],
    ['an organisation reference of another length', { organisationRef: 'AB12' }, 'organisation-ref-form'],
    ['a vendor ID that is no number', { vendorId: 'three' }, 'vendor-id-form'],
    ['a file that is no certificate', { certificate: aCertificate('hello') }, 'not-a-certificate'],
    ['a certificate that has run out', { certificate: aCertificate(NOW) }, 'certificate-expired'],
  ])('%s is refused, and nothing is kept', async (_, more, kind) => {
    const { needs, audited, save } = rig();
    expect(await save(more)).toMatchObject({ ok: false, refusal: { kind } });
    expect(await needs.lrsCredentials.find()).toBeNull();
    expect(audited).toEqual([]);
  });

  test('the audit names what was changed and none of it', async () => {
    const { audited, save } = rig();
    await save();
    await save(keep);
    expect(audited.map(({ action, fields }) => [action, fields])).toEqual([
      ['lrs:settings', ['organisationRef', 'vendorId', 'password', 'certificate']],
      ['lrs:settings', ['organisationRef', 'vendorId']],
    ]);
    expect(JSON.stringify(audited)).not.toContain('SandboxPass00001');
  });

  test('new credentials let stopped calls be made again', async () => {
    const { needs, save } = rig();
    await needs.lrsStops.put('password-refused', new Date(NOW));
    expect((await readLrsSettings(needs)).stop?.reason).toBe('password-refused');
    await save();
    expect((await readLrsSettings(needs)).stop).toBeNull();
  });
});
