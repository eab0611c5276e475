import 'server-only';
import type { StoredCredentials } from '@/lib/features/lrs';
import type { ProviderContext } from '@/lib/features/provider';
import { type LrsClient, type LrsTransport, lrsClient } from '@/lib/lrs';
import { systemClock } from '../clock';
import { readCertificateFile } from './certificate-file';
import { withCircuitBreaker } from './circuit-breaker';
import { httpsLrsTransport } from './https-transport';

/** Where the LRS stands, and the sandbox's own authority when it is the sandbox. */
export type LrsEndpoint = { readonly address: URL; readonly ca: string | null };

const USER_NAME_MAX = 35;

type Opened = { readonly of: number; readonly transport: LrsTransport };
// One for a provider, so that its breaker remembers. Not on globalThis: jobs and actions are bundled apart, and neither knows
// the error classes of the other's transport.
const transports = new Map<string, Opened>();

const openTransport = ({ certificate }: StoredCredentials, { address, ca }: LrsEndpoint): LrsTransport => {
  const opened = readCertificateFile(certificate);
  if (!opened.ok) throw new Error(`A stored certificate cannot be opened any more (${opened.refusal.kind}).`);
  return withCircuitBreaker(httpsLrsTransport({ address, certificate: opened.value, ca }), systemClock);
};

const transportOf = (providerId: string, credentials: StoredCredentials, endpoint: LrsEndpoint): LrsTransport => {
  const of = credentials.changedAt.getTime();
  const kept = transports.get(providerId);
  if (kept?.of === of) return kept.transport;
  const transport = openTransport(credentials, endpoint);
  transports.set(providerId, { of, transport });
  return transport;
};

/** How one person of a provider talks to the LRS. Their name goes with each request, for the LRS's own audit. */
export const openLrsClient = (
  { providerId, ukprn }: Pick<ProviderContext, 'providerId' | 'ukprn'>,
  credentials: StoredCredentials,
  { endpoint, userName }: { readonly endpoint: LrsEndpoint; readonly userName: string },
): LrsClient =>
  lrsClient(transportOf(providerId, credentials, endpoint), {
    organisation:
      credentials.organisationRef === null
        ? { kind: 'ukprn', ukprn: String(ukprn) }
        : { kind: 'organisation-ref', organisationRef: credentials.organisationRef },
    orgPassword: credentials.password,
    userName: userName.trim().slice(0, USER_NAME_MAX),
    vendorId: credentials.vendorId ?? 0,
  });
