import { type ReferenceKind, referenceKinds } from '@/lib/features/reference/schema';
import { prismaReferenceStore, withTenant } from '@/lib/platform/prisma';
import { listedIdOf, providerIdOf, tenantIdOf } from './demo-ids';
import type { DemoOrganisation } from './organisations';
import { referenceOf } from './reference';

type Store = ReturnType<typeof prismaReferenceStore>;

const RETIRED_AT = new Date('2026-04-17T09:30:00.000Z');

const saveList = async (store: Store, ukprn: number, kind: ReferenceKind): Promise<void> => {
  for (const row of referenceOf(ukprn)[kind]) {
    const id = listedIdOf(ukprn, kind, row.code);
    await store.add(kind, id, row);
    if (row.isRetired) await store.retire(kind, id, 1, RETIRED_AT);
  }
};

/** The organisation with its providers, and the lists that each of them keeps. */
export const saveOrganisation = (organisation: DemoOrganisation): Promise<void> => {
  const tenantId = tenantIdOf(organisation);
  return withTenant(tenantId, async (tx) => {
    await tx.organisation.create({ data: { id: tenantId, name: organisation.name } });
    for (const { kind, from, until } of organisation.licences)
      await tx.licence.create({
        data: { tenantId, kind, fromDate: new Date(from), untilDate: until === null ? null : new Date(until) },
      });
    for (const { ukprn, name } of organisation.providers) {
      const providerId = providerIdOf(ukprn);
      await tx.provider.create({ data: { tenantId, id: providerId, ukprn, name } });
      for (const kind of referenceKinds)
        await saveList(prismaReferenceStore(tx, { tenantId, providerId }), ukprn, kind);
    }
  });
};
