import 'server-only';
import type { PoolClient } from 'pg';
import type { BulkAimLinks } from '@/lib/features/bulk-edit';

type Stored = BulkAimLinks & { readonly ilrRecordId: string };

/** What the aims of each record are linked with, in the order of the aims in it. */
export const readBulkAimLinks = async (
  client: PoolClient,
  tenantId: string,
  ilrRecordIds: readonly number[],
): Promise<ReadonlyMap<number, readonly BulkAimLinks[]>> => {
  const { rows } = await client.query<Stored>(
    `SELECT ilr_record_id AS "ilrRecordId", contract_id AS "contractId", subcontractor_id AS "subcontractorId",
       qualification_plan_id AS "planId", officer_id AS "officerId"
     FROM "LearningDelivery" WHERE tenant_id = $1 AND ilr_record_id = ANY ($2::bigint[]) ORDER BY ilr_record_id, id`,
    [tenantId, ilrRecordIds],
  );
  const found = new Map<number, BulkAimLinks[]>();
  for (const { ilrRecordId, ...links } of rows)
    found.set(Number(ilrRecordId), [...(found.get(Number(ilrRecordId)) ?? []), links]);
  return found;
};

/** Links the aims of records with what is given, in the order of the aims in each. */
export const writeBulkAimLinks = async (
  client: PoolClient,
  tenantId: string,
  changed: readonly { readonly ilrRecordId: number; readonly aimLinks: readonly BulkAimLinks[] }[],
): Promise<void> => {
  const aims = changed.flatMap(({ ilrRecordId, aimLinks }) =>
    aimLinks.map((links, at) => ({ ilrRecordId, place: at + 1, ...links })),
  );
  if (aims.length === 0) return;
  await client.query(
    `UPDATE "LearningDelivery" d SET contract_id = given.contract_id, subcontractor_id = given.subcontractor_id,
       qualification_plan_id = given.plan_id, officer_id = given.officer_id
     FROM unnest($2::bigint[], $3::int[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])
       AS given (ilr_record_id, place, contract_id, subcontractor_id, plan_id, officer_id)
     JOIN (SELECT id, ilr_record_id, row_number() OVER (PARTITION BY ilr_record_id ORDER BY id) AS place
           FROM "LearningDelivery" WHERE tenant_id = $1 AND ilr_record_id = ANY ($2::bigint[])) AS held
       USING (ilr_record_id, place)
     WHERE d.tenant_id = $1 AND d.id = held.id`,
    [
      tenantId,
      aims.map(({ ilrRecordId }) => ilrRecordId),
      aims.map(({ place }) => place),
      aims.map(({ contractId }) => contractId),
      aims.map(({ subcontractorId }) => subcontractorId),
      aims.map(({ planId }) => planId),
      aims.map(({ officerId }) => officerId),
    ],
  );
};
