import 'server-only';
import type { ProviderContext } from '@/lib/features/provider';
import type { ReferenceStore } from '@/lib/features/reference';
import { subjectOf } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';
import { tableOf, toInsert, toSet } from './reference-columns';
import { referenceEvents } from './reference-events';
import { referenceList } from './reference-list';
import type { Transaction } from './transaction';

/** The sites, contracts and other lists of one provider, in one transaction. */
export const prismaReferenceStore = (
  tx: Transaction,
  provider: Pick<ProviderContext, 'tenantId' | 'providerId'>,
): ReferenceStore => {
  const { tenantId, providerId } = provider;
  const atVersion = (id: string, version: number) => Prisma.sql`
    tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND id = ${id}::uuid AND version = ${version}::int`;
  return {
    ...referenceList(tx, provider),
    events: (kind, id) => referenceEvents(tx, tenantId, `${subjectOf[kind]}/${id}`),
    async add(kind, id, values) {
      const row = toInsert(kind, values);
      await tx.$executeRaw`
        INSERT INTO ${tableOf(kind)} (tenant_id, id, provider_id, ${row.columns})
        VALUES (${tenantId}::uuid, ${id}::uuid, ${providerId}::uuid, ${row.values})`;
    },
    async change(kind, id, version, values) {
      const changed = await tx.$executeRaw`
        UPDATE ${tableOf(kind)} SET ${toSet(kind, values)}, version = version + 1 WHERE ${atVersion(id, version)}`;
      return changed === 1;
    },
    async retire(kind, id, version, at) {
      const changed = await tx.$executeRaw`
        UPDATE ${tableOf(kind)} SET retired_at = ${at}::timestamptz, version = version + 1
        WHERE ${atVersion(id, version)}`;
      return changed === 1;
    },
  };
};
