import 'server-only';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LrsNeeds, LrsPlace, LrsStores } from '@/lib/features/lrs';
import type { ProviderContext } from '@/lib/features/provider';
import { systemClock } from './clock';
import { env } from './env';
import { isLrsSandbox, type LrsEndpoint, lrsAddress, openLrsClient } from './lrs';
import { newId } from './new-id';
import {
  prismaAuditLog,
  prismaLearningRecords,
  prismaLicences,
  prismaLrsCredentials,
  prismaLrsLedger,
  prismaLrsPeople,
  prismaLrsSearchCap,
  prismaLrsStops,
  prismaMailOutbox,
  prismaProviderAdmins,
  type Transaction,
  userNameOf,
  withTenant,
} from './prisma';
import { sealedText } from './sealed-text';

const NOBODYS_NAME = 'Muster';

const lrsEndpoint = (): LrsEndpoint => {
  const { LRS_URL, LRS_CA_FILE } = env();
  const address = lrsAddress(LRS_URL);
  // The LRS itself is known to the public authorities; only a sandbox may bring one of its own.
  const ca = LRS_CA_FILE !== undefined && isLrsSandbox(address) ? readFileSync(LRS_CA_FILE, 'utf8') : null;
  return { address, ca };
};

export const lrsPlace = (): LrsPlace => {
  const address = lrsAddress(env().LRS_URL);
  return { host: address.host, isSandbox: isLrsSandbox(address) };
};

type Whose = Pick<ProviderContext, 'tenantId' | 'providerId'> & { readonly userId: string | null };

export const lrsCredentialsOf = (tx: Transaction, provider: Whose) =>
  prismaLrsCredentials(tx, provider, sealedText(env().NEXTAUTH_SECRET, 'lrs credentials', provider));

const lrsStores = (tx: Transaction, provider: ProviderContext, by: { readonly userId: string | null }): LrsStores => ({
  ledger: prismaLrsLedger(tx, provider),
  stops: prismaLrsStops(tx, provider),
  searchCap: prismaLrsSearchCap(tx, provider),
  people: prismaLrsPeople(tx, provider),
  learningRecords: prismaLearningRecords(tx, provider),
  licences: prismaLicences(tx, provider.tenantId),
  admins: prismaProviderAdmins(tx, provider),
  mail: prismaMailOutbox(tx, provider.tenantId, newId),
  audit: prismaAuditLog(tx, { ...provider, ...by }),
});

/**
 * Everything that asking the LRS for one provider needs; null when nobody has given its credentials. `isForNobody` is for
 * clearing up, which asks in nobody's name.
 */
export const openLrs = async (
  provider: ProviderContext,
  { isForNobody = false }: { readonly isForNobody?: boolean } = {},
): Promise<LrsNeeds | null> => {
  const { tenantId, userId } = provider;
  const found = await withTenant(tenantId, async (tx) => ({
    credentials: await lrsCredentialsOf(tx, provider).find(),
    userName: isForNobody ? NOBODYS_NAME : await userNameOf(tx, userId),
  }));
  if (found.credentials === null) return null;
  const lrs = openLrsClient(provider, found.credentials, { endpoint: lrsEndpoint(), userName: found.userName });
  return {
    provider,
    lrs,
    hasVendorId: found.credentials.vendorId !== null,
    clock: systemClock,
    origin: env().NEXTAUTH_URL,
    newId,
    wait: (ms) => sleep(ms),
    transaction: (work) =>
      withTenant(tenantId, (tx) => work(lrsStores(tx, provider, { userId: isForNobody ? null : userId }))),
  };
};
