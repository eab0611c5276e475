import 'server-only';
import { transaction, withTenant } from './transaction';

/** Of every organisation there is: for clearing up, which then opens them one at a time. */
export const organisationIds = (): Promise<string[]> =>
  transaction({ housekeeping: 'yes' }, async (tx) => {
    const rows = await tx.organisation.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    return rows.map(({ id }) => id);
  });

export const providersOf = (tenantId: string): Promise<string[]> =>
  withTenant(tenantId, async (tx) => {
    const rows = await tx.provider.findMany({ where: { tenantId }, select: { id: true }, orderBy: { id: 'asc' } });
    return rows.map(({ id }) => id);
  });
