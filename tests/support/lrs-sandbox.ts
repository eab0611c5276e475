import { type LrsClient, type LrsCredentials, lrsClient } from '@/lib/lrs';
import { httpsLrsTransport, lrsAddress, readClientCertificate } from '@/lib/platform/lrs';
import { LIMITS } from '@/lib/platform/lrs/https-transport';
import { makeSandboxCertificates } from '@/scripts/lrs-sandbox/certificates';
import { type Sandbox, type SandboxSettings, startSandbox } from '@/scripts/lrs-sandbox/server';
import { aCredentials } from '../builders/lrs/credentials';

/** A sandbox of the test's own, and a client that talks to it over mutual TLS as the app does. */
export type SandboxRig = {
  readonly sandbox: Sandbox;
  readonly clientFor: (credentials?: Partial<LrsCredentials>) => LrsClient;
};

export const openSandbox = async (
  settings: Omit<SandboxSettings, 'certificates'> = {},
  totalMs = LIMITS.totalMs * 3,
): Promise<SandboxRig> => {
  const certificates = makeSandboxCertificates();
  const sandbox = await startSandbox({ certificates, ...settings });
  const { cert, key } = certificates.client;
  const read = readClientCertificate({ kind: 'pem', pem: cert + key, passphrase: null });
  if (!read.ok) throw new Error(read.refusal.kind);
  const transport = httpsLrsTransport({
    address: lrsAddress(sandbox.url),
    certificate: read.value,
    ca: certificates.ca.cert,
    limits: { ...LIMITS, connectMs: totalMs, totalMs },
  });
  return { sandbox, clientFor: (credentials) => lrsClient(transport, aCredentials(credentials)) };
};

/** The outcome of a call that was not refused before it was sent. */
export const outcomeOf = async <Outcome>(
  called: Promise<{ readonly ok: true; readonly value: Outcome } | { readonly ok: false }>,
): Promise<Outcome> => {
  const result = await called;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
