import 'server-only';
import { transaction, withTenant } from './transaction';

/** Of every organisation there is: for clearing up, which then opens them one at a time. */
export const organisationIds = (): Promise<string[]> =>
  transaction({ housekeeping: 'yes' }, async (tx) => {
    const rows = await tx.organisation.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    return rows.map(({ id }) => id);
  });

export type ProviderOfOrganisation = { readonly id: string; readonly ukprn: number; readonly name: string };

export const providersOf = (tenantId: string): Promise<ProviderOfOrganisation[]> =>
  withTenant(tenantId, (tx) =>
    tx.provider.findMany({
      where: { tenantId },
      select: { id: true, ukprn: true, name: true },
      orderBy: { id: 'asc' },
    }),
  );
