import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { BulkStep, LearnersInBulk, SavedLearner, WorkedRow } from '@/lib/features/bulk-edit';
import { learnerIdentifier } from '@/lib/identifiers';
import { type Actor, auditManyInTransaction } from './audit-in-transaction';
import { saveLearners } from './ilr-record-writer';
import { ilrTables } from './ilr-tables';
import { noteChanges } from './learner-changes';
import type { OneProvider } from './learner-number';
import { writeBulkAimLinks } from './learners-in-bulk-aims';
import { writeBulkLinks } from './learners-in-bulk-links';
import { lockedRows, type StoredRow } from './learners-in-bulk-read';
import { inTransaction } from './transaction';

type By = OneProvider & Actor;

type Worked = { readonly row: StoredRow; readonly saved: SavedLearner };

const saveRecords = async (
  client: PoolClient,
  { tenantId, providerId }: By,
  { year }: BulkStep,
  worked: readonly Worked[],
): Promise<void> => {
  const scope = { tables: ilrTables(year), academicYear: year.code, tenantId, providerId, siteId: null, tagId: null };
  const changed = worked.flatMap(({ row, saved: { learner } }) =>
    learner === null || learner === row.learner ? [] : [{ learner, before: row.learner }],
  );
  await saveLearners(client, scope, changed);
};

const relinked = ({ row: { ilrRecordId, aimLinks }, saved }: Worked) =>
  ilrRecordId === null || saved.aimLinks === aimLinks ? [] : [{ ilrRecordId, aimLinks: saved.aimLinks }];

const noteWorked = async (
  client: PoolClient,
  by: By,
  { bulkEditId, year, action }: BulkStep,
  worked: readonly Worked[],
): Promise<void> => {
  const occasion = { academicYear: year.code, cause: 'bulk-edit', causeId: bulkEditId } as const;
  const changed = worked.map(({ row: { learnRefNumber }, saved: { differences } }) => ({
    learnRefNumber,
    differences,
  }));
  await noteChanges(client, by, occasion, changed);
  const subjects = worked.map(({ row: { number }, saved: { differences } }) => ({
    subject: `learner/${learnerIdentifier(number)}`,
    fields: [...new Set(differences.map(({ path }) => path))],
  }));
  await auditManyInTransaction(client, by, { action, reason: `bulk-edit/${bulkEditId}` }, subjects);
};

const noteRows = async (
  client: PoolClient,
  { tenantId }: By,
  { bulkEditId }: BulkStep,
  rows: readonly WorkedRow[],
): Promise<void> => {
  await client.query(
    `UPDATE bulk_edit_learner b SET outcome = given.outcome, changes = given.changes, reason = given.reason
     FROM unnest($3::int[], $4::text[], $5::jsonb[], $6::text[]) AS given (number, outcome, changes, reason)
     WHERE b.tenant_id = $1 AND b.bulk_edit_id = $2 AND b.number = given.number`,
    [
      tenantId,
      bulkEditId,
      rows.map(({ number }) => number),
      rows.map(({ outcome }) => outcome),
      rows.map(({ changes }) => JSON.stringify(changes)),
      rows.map(({ reason }) => reason),
    ],
  );
};

const store = async (
  client: PoolClient,
  by: By,
  order: BulkStep,
  rows: readonly StoredRow[],
  outcomes: readonly WorkedRow[],
): Promise<void> => {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const worked = outcomes.flatMap(({ number, saved }): Worked[] => {
    const row = byNumber.get(number);
    return row && saved ? [{ row, saved }] : [];
  });
  if (worked.length > 0) {
    await saveRecords(client, by, order, worked);
    const links = worked.map(({ row, saved }) => ({ learnerId: row.learnerId, before: row.links, after: saved.links }));
    await writeBulkLinks(client, by, links);
    await writeBulkAimLinks(client, by.tenantId, worked.flatMap(relinked));
    await noteWorked(client, by, order, worked);
  }
  await noteRows(client, by, order, outcomes);
};

/** The learners of one provider’s bulk edits, in the name of the person who began them. */
export const pgLearnersInBulk = (pool: Pool, by: By): LearnersInBulk => ({
  step: (order, work) =>
    inTransaction(pool, { tenant: by.tenantId }, async (client) => {
      const rows = await lockedRows(client, by, order);
      if (rows.length === 0) return 0;
      await store(client, by, order, rows, work(rows));
      return rows.length;
    }),
});
