import { readFileSync } from 'node:fs';
import { readCertificateFile } from '@/lib/platform/lrs';
import { lrsCredentialsOf } from '@/lib/platform/lrs-desk';
import { withTenant } from '@/lib/platform/prisma';
import { providerIdOf, tenantIdOf } from './demo-ids';
import { expectOk } from './import-file';
import { organisations, portalOnly } from './organisations';

/** Of every organisation of the sandbox: docs/lrs-sandbox.md. */
const SANDBOX_PASSWORD = 'SandboxPass00001';

const savePem = (tenantId: string, providerId: string, pem: string): Promise<void> =>
  withTenant(tenantId, async (tx) => {
    const where = { tenantId_providerId: { tenantId, providerId } };
    const row = await tx.lrsCredentials.findUnique({ where, select: { changedBy: true } });
    const store = lrsCredentialsOf(tx, { tenantId, providerId, userId: null });
    const stored = await store.find();
    const isTheirs = row !== null && row.changedBy !== null;
    if (isTheirs || (stored?.certificate.kind === 'pem' && stored.certificate.pem === pem)) return;
    const certificate = { kind: 'pem', pem, passphrase: '' } as const;
    const { subject, expiresAt } = expectOk(readCertificateFile(certificate));
    await store.save({
      organisationRef: null,
      vendorId: 1,
      password: SANDBOX_PASSWORD,
      certificate,
      certificateSubject: subject,
      certificateExpiresAt: expiresAt,
      changedAt: new Date(),
    });
  });

/** Lets the demo ask the sandbox that was started beside it. What somebody has given since is left alone. */
export const saveDemoCredentials = async (): Promise<void> => {
  const { LRS_DEMO_CERTIFICATE, LRS_DEMO_KEY } = process.env;
  if (LRS_DEMO_CERTIFICATE === undefined || LRS_DEMO_KEY === undefined) return;
  const pem = `${readFileSync(LRS_DEMO_CERTIFICATE, 'utf8')}${readFileSync(LRS_DEMO_KEY, 'utf8')}`;
  for (const organisation of organisations)
    for (const { ukprn } of organisation.providers.filter((provider) => provider !== portalOnly))
      await savePem(tenantIdOf(organisation), providerIdOf(ukprn), pem);
};
