import '@/tests/support/auth-environment';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testConnection, updateLrs, verifyUln } from '@/lib/features/lrs';
import type { ProviderContext } from '@/lib/features/provider';
import { newRecord, year2526 } from '@/lib/ilr';
import { readCertificateFile } from '@/lib/platform/lrs';
import { lrsCredentialsOf, lrsPlace, openLrs } from '@/lib/platform/lrs-desk';
import { keepHouse } from '@/lib/platform/outbox';
import { pool } from '@/lib/platform/postgres';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { prismaLicences } from '@/lib/platform/prisma/licences';
import { prismaLrsSearchCap } from '@/lib/platform/prisma/lrs-search-cap';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { ok } from '@/lib/result';
import { makeSandboxCertificates } from '@/scripts/lrs-sandbox/certificates';
import { type Sandbox, startSandbox } from '@/scripts/lrs-sandbox/server';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { aLearnerToRegister } from '@/tests/builders/lrs/learners';
import { openAuthDatabase } from '@/tests/support/auth-database';
import { covers } from '@/tests/support/covers';

covers(
  'lib/platform/lrs/certificate-file.ts',
  'lib/platform/lrs/open-client.ts',
  'lib/platform/prisma/licences.ts',
  'lib/platform/prisma/lrs-credentials.ts',
  'lib/platform/prisma/lrs-search-cap.ts',
  'lib/platform/prisma/provider-admins.ts',
);

const certificates = makeSandboxCertificates();
const folder = mkdtempSync(path.join(tmpdir(), 'muster-lrs-desk-'));
let sandbox: Sandbox;
let database: Awaited<ReturnType<typeof openAuthDatabase>>;

beforeAll(async () => {
  sandbox = await startSandbox({ certificates });
  const ca = path.join(folder, 'ca.crt');
  writeFileSync(ca, certificates.ca.cert);
  Object.assign(process.env, { LRS_URL: sandbox.url, LRS_CA_FILE: ca });
  database = await openAuthDatabase();
});
afterAll(async () => {
  await database.close();
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

const pem = certificates.client.cert + certificates.client.key;

const saveCredentials = (provider: ProviderContext, password = 'SandboxPass00001') =>
  withTenant(provider.tenantId, async (tx) => {
    const certificate = { kind: 'pem', pem, passphrase: '' } as const;
    const read = readCertificateFile(certificate);
    if (!read.ok) throw new Error(read.refusal.kind);
    await lrsCredentialsOf(tx, provider).save({
      organisationRef: null,
      vendorId: 1,
      password,
      certificate,
      certificateSubject: read.value.subject,
      certificateExpiresAt: read.value.expiresAt,
      changedAt: new Date(),
    });
  });

const opened = async (provider: ProviderContext) => {
  const needs = await openLrs(provider);
  if (needs === null) throw new Error('There are no credentials.');
  return needs;
};

describe('a provider asks the LRS with its own credentials, over mutual TLS', () => {
  test('without them nothing can be asked', async () => {
    expect(await openLrs(await anOrganisation())).toBeNull();
  });

  test('the sandbox answers, and the app knows that it is one', async () => {
    const provider = await anOrganisation();
    await saveCredentials(provider);
    expect(await testConnection(await opened(provider))).toEqual(ok(null));
    expect(lrsPlace().isSandbox).toBe(true);
  });

  test('credentials that were changed hold from the next question on', async () => {
    const provider = await anOrganisation();
    await saveCredentials(provider, 'AnotherPassw0rd!');
    expect((await testConnection(await opened(provider))).ok).toBe(false);
    await saveCredentials(provider);
    expect(await testConnection(await opened(provider))).toEqual(ok(null));
  });

  test('calls that are stopped are told to the administrators, or to the data managers where there are none', async () => {
    const provider = await anOrganisation({ role: 'data-manager' });
    await saveCredentials(provider, 'AnotherPassw0rd!');
    await testConnection(await opened(provider));
    const mails = await withTenant(provider.tenantId, (tx) =>
      tx.mail.findMany({ select: { userId: true, key: true } }),
    );
    expect(mails.map(({ userId }) => userId)).toEqual([provider.userId]);
    expect(mails[0]?.key).toMatch(new RegExp(`^lrs-stop/${provider.providerId}/`));
  });
});

describe('an update whose line is cut over mutual TLS is read back, and stands', () => {
  const dana = {
    LearnRefNumber: 'L1',
    FamilyName: 'Dropped',
    GivenNames: 'Dana',
    DateOfBirth: '2005-05-05',
    Postcode: 'LS9 7TF',
    ULN: 9900000012,
  };
  const why = { learner: 1, purpose: 'correction' } as const;

  test('the learner is verified again with an exact match', async () => {
    const provider = await anOrganisation();
    await saveCredentials(provider);
    const { tenantId } = provider;
    await withTenant(tenantId, (tx) => tx.licence.create({ data: { tenantId, kind: 'lrs', fromDate: new Date(0) } }));
    await pgLearnerRecords(pool(), provider).add(year2526, newRecord(year2526, 'Learner', dana), 'learner');
    const needs = await opened(provider);
    const seen = await verifyUln(needs, why);
    if (!seen.ok || seen.value.kind !== 'update-required') throw new Error('Nothing is to be updated.');
    const versionSeen = seen.value.record.VersionNumber;
    const fields = seen.value.differences.map(({ field }) => field);
    const updated = await updateLrs(needs, { ...why, fields, versionSeen, isNoticeGiven: false });
    expect(updated).toMatchObject({ ok: true, value: { kind: 'exact-match' } });
  });
});

describe('a change without an end is looked up by whoever clears up, in nobody’s name', () => {
  test('one that never arrived is settled as that', async () => {
    const provider = await anOrganisation();
    await saveCredentials(provider);
    const { needs, changeId } = { needs: await opened(provider), changeId: randomUUID() };
    const at = new Date(Date.now() - 5 * 60_000);
    const content = { kind: 'register', intended: aLearnerToRegister({ FamilyName: 'Nobodysson' }) } as const;
    const change = { id: changeId, subject: 'learner/M000001', uln: null, fields: [], content, createdAt: at };
    await needs.transaction(async ({ ledger }) => {
      await ledger.add(change);
      await ledger.move(changeId, ['prepared'], { status: 'sending', at });
    });
    await keepHouse();
    const settled = await needs.transaction(({ ledger }) => ledger.find(changeId));
    expect(settled).toMatchObject({ status: 'rejected', reason: 'did-not-arrive', content: null });
    const entries = await withTenant(provider.tenantId, (tx) => tx.auditEntry.findMany());
    expect(entries.map(({ action, userId }) => [action, userId])).toEqual([['lrs:rejected', null]]);
  });
});

describe('the secrets are in the database only sealed, and for one provider', () => {
  test('neither password nor key can be read from the row', async () => {
    const provider = await anOrganisation();
    await saveCredentials(provider);
    const row = await withTenant(provider.tenantId, (tx) => tx.lrsCredentials.findFirstOrThrow());
    expect(JSON.stringify(row)).not.toContain('SandboxPass00001');
    expect(JSON.stringify(row)).not.toContain('PRIVATE KEY');
    expect(row.changedBy).toBe(provider.userId);
  });

  test('another organisation has none, even if it names the provider', async () => {
    const [provider, stranger] = [await anOrganisation(), await anOrganisation()];
    await saveCredentials(provider);
    const found = await withTenant(stranger.tenantId, (tx) =>
      lrsCredentialsOf(tx, { ...stranger, providerId: provider.providerId }).find(),
    );
    expect(found).toBeNull();
  });
});

describe('licences belong to an organisation, and the app cannot change them', () => {
  test('they are listed with their days', async () => {
    const { tenantId } = await anOrganisation();
    const licence = {
      tenantId,
      kind: 'tier-silver',
      fromDate: new Date('2025-08-01'),
      untilDate: new Date('2026-07-31'),
    };
    const listed = await withTenant(tenantId, async (tx) => {
      await tx.licence.create({ data: licence });
      return prismaLicences(tx, tenantId).list();
    });
    expect(listed).toEqual([{ kind: 'tier-silver', from: '2025-08-01', until: '2026-07-31' }]);
    await expect(
      withTenant(tenantId, (tx) => tx.licence.updateMany({ data: { kind: 'tier-platinum' } })),
    ).rejects.toThrow(/permission denied|denied access/i);
    expect(await withTenant((await anOrganisation()).tenantId, (tx) => prismaLicences(tx, tenantId).list())).toEqual(
      [],
    );
  });
});

describe('searches are counted by person, organisation and hour', () => {
  const HOUR = new Date('2026-10-05T12:10:00.000Z');
  const take = (provider: ProviderContext, userId: string, now = HOUR) =>
    withTenant(provider.tenantId, (tx) =>
      prismaLrsSearchCap(tx, { ...provider, userId }, { person: 2, organisation: 3 }).take(now),
    );

  test('each person has so many, all together have so many, and the next hour begins anew', async () => {
    const provider = await anOrganisation();
    const other = (await anOrganisation()).userId;
    const third = (await anOrganisation()).userId;
    expect([await take(provider, provider.userId), await take(provider, provider.userId)]).toEqual([
      'counted',
      'counted',
    ]);
    expect(await take(provider, provider.userId)).toBe('too-many-by-person');
    expect(await take(provider, other)).toBe('too-many-by-organisation');
    expect(await take(provider, third, new Date('2026-10-05T13:00:00.000Z'))).toBe('counted');
  });
});
