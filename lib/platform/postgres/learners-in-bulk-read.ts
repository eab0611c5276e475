import 'server-only';
import type { PoolClient } from 'pg';
import type { BulkStep, RowToWork } from '@/lib/features/bulk-edit';
import { ilrBatchReaderOf } from './ilr-record-batch';
import type { OneProvider } from './learner-number';
import { readBulkAimLinks } from './learners-in-bulk-aims';

/** A row with its learner as they are in the database. */
export type StoredRow = RowToWork & {
  readonly learnerId: number;
  readonly learnRefNumber: string;
  readonly ilrRecordId: number | null;
};

// Locked first and read afterwards: a statement that waited for a lock still sees tags and records as they were before.
const LOCK = `SELECT b.number FROM bulk_edit_learner b
  JOIN bulk_edit e ON e.tenant_id = b.tenant_id AND e.id = b.bulk_edit_id AND e.provider_id = $2
  JOIN learner l ON l.tenant_id = b.tenant_id AND l.id = b.learner_id AND l.provider_id = $2
  WHERE b.tenant_id = $1 AND b.bulk_edit_id = $3 AND b.outcome = $4
  ORDER BY b.number LIMIT $5 FOR UPDATE OF b, l`;

const READ = `SELECT b.number, b.changes, l.id AS "learnerId", l."LearnRefNumber" AS "learnRefNumber", r.id AS "ilrRecordId",
    l.site_id AS "siteId", l.main_officer_id AS "mainOfficerId", l.main_tag_id AS "mainTagId",
    ARRAY(SELECT t.tag_id::text FROM learner_tag t
          WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id ORDER BY 1) AS "tagIds"
  FROM bulk_edit_learner b
  JOIN learner l ON l.tenant_id = b.tenant_id AND l.id = b.learner_id
  LEFT JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $4
  WHERE b.tenant_id = $1 AND b.bulk_edit_id = $2 AND b.number = ANY ($3::int[]) ORDER BY b.number`;

type Found = Pick<StoredRow, 'number' | 'changes' | 'learnRefNumber'> &
  RowToWork['links'] & { readonly learnerId: string; readonly ilrRecordId: string | null };

/** The next rows that stand so, with their learners, whom nobody else changes until the transaction ends. */
export const lockedRows = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { bulkEditId, year, from, limit }: BulkStep,
): Promise<readonly StoredRow[]> => {
  const locked = await client.query<{ number: number }>(LOCK, [tenantId, providerId, bulkEditId, from, limit]);
  const numbers = locked.rows.map(({ number }) => number);
  if (numbers.length === 0) return [];
  const { rows } = await client.query<Found>(READ, [tenantId, bulkEditId, numbers, year.code]);
  await client.query('SET LOCAL datestyle TO ISO');
  const ids = rows.flatMap(({ ilrRecordId }) => (ilrRecordId === null ? [] : [Number(ilrRecordId)]));
  const read = [...(await ilrBatchReaderOf(year)(client, tenantId, ids))].flat();
  const records = new Map(read.map((stored) => [stored.ilrRecordId, stored.record]));
  const aimLinks = await readBulkAimLinks(client, tenantId, ids);
  return rows.map(({ learnerId, ilrRecordId, siteId, mainOfficerId, mainTagId, tagIds, ...row }) => {
    const id = ilrRecordId === null ? null : Number(ilrRecordId);
    return {
      ...row,
      learnerId: Number(learnerId),
      ilrRecordId: id,
      learner: records.get(id ?? 0) ?? null,
      links: { siteId, mainOfficerId, mainTagId, tagIds },
      aimLinks: aimLinks.get(id ?? 0) ?? [],
    };
  });
};
