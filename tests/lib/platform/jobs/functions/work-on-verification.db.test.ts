import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseVerification, startVerification } from '@/lib/features/lrs';
import { pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { makeSandboxCertificates } from '@/scripts/lrs-sandbox/certificates';
import { type Sandbox, startSandbox } from '@/scripts/lrs-sandbox/server';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { save, writerScope } from '@/tests/support/import-database';
import { aProviderScope } from '@/tests/support/import-through';
import { jobWorkshop, sql } from '@/tests/support/job-workshop';

const certificates = makeSandboxCertificates();
const folder = mkdtempSync(path.join(tmpdir(), 'muster-verification-'));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ certificates, batchTakesMs: 500 });
  const ca = path.join(folder, 'ca.crt');
  writeFileSync(ca, certificates.ca.cert);
  Object.assign(process.env, { LRS_URL: sandbox.url, LRS_CA_FILE: ca });
});
const workshop = jobWorkshop();
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

const amara = { GivenNames: 'Amara', FamilyName: 'Okafor', DateOfBirth: '2007-03-14', Sex: 'F', ULN: 9900000055 };

/** A provider with Amara, a licence and the sandbox's credentials, and a verification that was asked for. */
const aVerification = async (ukprn: number): Promise<{ scope: ProviderScope; id: string }> => {
  const scope = await aProviderScope(ukprn);
  await save(pool(), writerScope(scope.provider), [aLearner(amara)]);
  await sql(scope, `INSERT INTO licence (tenant_id, kind, from_date) VALUES ($1, 'lrs', '2020-08-01')`, [
    scope.provider.tenantId,
  ]);
  const { cert, key } = certificates.client;
  await scope.transaction(({ lrsCredentials }) =>
    lrsCredentials.save({
      organisationRef: null,
      vendorId: 1,
      password: 'SandboxPass00001',
      certificate: { kind: 'pem', pem: cert + key, passphrase: '' },
      certificateSubject: 'CN=Example',
      certificateExpiresAt: new Date(Date.now() + 1_000_000),
      changedAt: new Date(),
    }),
  );
  const asked = { academicYear: '2526', problem: 'not-verified', days: 365, purpose: 'return' } as const;
  const started = await scope.transaction((stores) => startVerification(stores, asked));
  if (!started.ok) throw new Error(started.refusal.kind);
  return { scope, id: started.value };
};

const summary = (scope: ProviderScope, id: string) => scope.transaction(({ verifications }) => verifications.open(id));

describe('the job verifies over mutual TLS, in the name of whoever asked', () => {
  it('until every learner has an outcome', async () => {
    const { scope, id } = await aVerification(10000801);
    await workshop.work('uln-verification/asked', scope, id);
    expect(await summary(scope, id)).toMatchObject({ status: 'finished', counts: { match: 1, waiting: 0 } });
    expect(sandbox.asked).toContain('SubmitVerifyBatch');
    expect(await sql(scope, 'SELECT checked_outcome FROM lrs_learner')).toEqual([{ checked_outcome: 'exact-match' }]);
  });

  it('and does nothing for one that is paused', async () => {
    const { scope, id } = await aVerification(10000802);
    await scope.transaction((stores) => pauseVerification(stores, { verificationId: id }));
    await workshop.work('uln-verification/asked', scope, id);
    expect(await summary(scope, id)).toMatchObject({ status: 'paused', counts: { waiting: 1 } });
  });

  it('one whose event was lost is found by the sweep, as long as nobody works on it', async () => {
    const { eventsToSendAgain } = await import('@/lib/platform/prisma');
    const { scope, id } = await aVerification(10000803);
    await sql(
      scope,
      `UPDATE event_outbox SET sent_at = now() - interval '1 hour', created_at = now() - interval '1 hour'`,
    );
    const lost = async () => (await eventsToSendAgain(new Date())).map(({ data }) => data.subjectId);
    expect(await lost()).toContain(id);
    await workshop.work('uln-verification/asked', scope, id);
    expect(await lost()).not.toContain(id);
  });
});
