import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { MadeOutcome, RolledRecord, RollOverMaking, YearPair } from '@/lib/features/roll-over';
import { type Actor, auditInTransaction } from './audit-in-transaction';
import { saveLearners } from './ilr-record-writer';
import { ilrTables } from './ilr-tables';
import { noteChanges } from './learner-changes';
import { lockLearnerNumbers, type OneProvider } from './learner-number';
import { replanAsTablesGrow } from './replan';
import { copyAimLinks } from './roll-over-links';
import { readPage } from './roll-over-page';
import { inTransaction } from './transaction';

type By = OneProvider & Actor;
type OneRollOver = { readonly id: string; readonly years: YearPair };

const isIn = async (client: PoolClient, { tenantId, providerId }: By, id: string, status: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    'SELECT FROM roll_over WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = $4',
    [tenantId, providerId, id, status],
  );
  return rowCount === 1;
};

const mark = async (
  client: PoolClient,
  { tenantId, providerId }: By,
  { id, years }: OneRollOver,
  records: readonly RolledRecord[],
): Promise<void> => {
  await client.query(
    `UPDATE ilr_record r SET roll_over_id = $3 FROM learner l
     WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = ANY ($5::int[])
       AND r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $4`,
    [tenantId, providerId, id, years.to.code, records.map(({ learnerNumber }) => learnerNumber)],
  );
};

const save = async (
  client: PoolClient,
  by: By,
  rollOver: OneRollOver,
  records: readonly RolledRecord[],
): Promise<void> => {
  const { tenantId, providerId } = by;
  const { from, to } = rollOver.years;
  const scope = { tables: ilrTables(to), academicYear: to.code, tenantId, providerId, siteId: null, tagId: null };
  const learners = records.map(({ record }) => ({ learner: record, before: null }));
  await saveLearners(client, scope, learners);
  await mark(client, by, rollOver, records);
  await copyAimLinks(client, by, { from, to }, records);
  const occasion = { academicYear: to.code, cause: 'roll-over', causeId: rollOver.id } as const;
  const changed = records.map(({ record, differences }) => ({
    learnRefNumber: record.LearnRefNumber ?? '',
    differences,
  }));
  await noteChanges(client, by, occasion, changed);
};

const finish = async (client: PoolClient, by: By, id: string, { counts, finishedAt }: MadeOutcome): Promise<void> => {
  // The time of the records too, by which one sees whether any was changed since.
  const { rowCount } = await client.query(
    `UPDATE roll_over SET status = 'made', made_at = now(), finished_at = $4, counts = $5, learners_done = $6
     WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = 'making'`,
    [by.tenantId, by.providerId, id, finishedAt, JSON.stringify(counts), counts.learners],
  );
  if (rowCount !== 1) throw new Error('The roll-over was ended while it was being made');
  const { rolled, leftOut, present } = counts;
  const reason = `${rolled} made, ${leftOut} left out, ${present} there already`;
  await auditInTransaction(client, by, { action: 'roll-over:make', subject: `roll-over/${id}`, reason });
};

/** Records that a roll-over made and somebody has changed since. */
export const EDITED_SINCE = `SELECT count(*)::int AS edited FROM roll_over o
  JOIN ilr_record r ON r.tenant_id = o.tenant_id AND r.roll_over_id = o.id
  WHERE o.tenant_id = $1::uuid AND o.provider_id = $2::uuid AND o.id = $3::uuid AND (r.updated_at <> o.made_at OR EXISTS (
    SELECT FROM learner_change c WHERE c.tenant_id = r.tenant_id AND c.learner_id = r.learner_id
      AND c.academic_year = o.to_year AND c.at >= o.made_at AND c.cause_id IS DISTINCT FROM o.id::text))`;

const countEdited = async (client: PoolClient, { tenantId, providerId }: By, id: string): Promise<number> => {
  const { rows } = await client.query<{ edited: number }>(EDITED_SINCE, [tenantId, providerId, id]);
  return rows[0]?.edited ?? 0;
};

const remove = async (client: PoolClient, by: By, id: string, finishedAt: Date): Promise<void> => {
  const { rowCount } = await client.query('DELETE FROM ilr_record WHERE tenant_id = $1 AND roll_over_id = $2', [
    by.tenantId,
    id,
  ]);
  await client.query(
    `UPDATE roll_over SET status = 'undone', finished_at = $4 WHERE tenant_id = $1 AND provider_id = $2 AND id = $3`,
    [by.tenantId, by.providerId, id, finishedAt],
  );
  const reason = `${rowCount ?? 0} removed`;
  await auditInTransaction(client, by, { action: 'roll-over:undo', subject: `roll-over/${id}`, reason });
};

/** Makes and unmakes records in the name of the person who asked. Waits for any load of the provider to end. */
export const pgRollOverMaking = (pool: Pool, by: By): RollOverMaking => ({
  make: (rollOver, work) =>
    inTransaction(pool, { tenant: by.tenantId }, async (client) => {
      await lockLearnerNumbers(client, by);
      if (!(await isIn(client, by, rollOver.id, 'making'))) return false;
      const replan = replanAsTablesGrow(client);
      const outcome = await work({
        page: (after, limit) => readPage(client, by, { years: rollOver.years, after, limit, lock: 'FOR UPDATE OF l' }),
        save: async (records) => {
          await save(client, by, rollOver, records);
          await replan();
        },
      });
      await finish(client, by, rollOver.id, outcome);
      return true;
    }),
  undo: (rollOverId, finishedAt) =>
    inTransaction(pool, { tenant: by.tenantId }, async (client) => {
      await lockLearnerNumbers(client, by);
      if (!(await isIn(client, by, rollOverId, 'undoing'))) return false;
      await client.query(
        `SELECT FROM learner l JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id
         WHERE r.tenant_id = $1 AND r.roll_over_id = $2 FOR UPDATE`,
        [by.tenantId, rollOverId],
      );
      if ((await countEdited(client, by, rollOverId)) === 0) await remove(client, by, rollOverId, finishedAt);
      else
        await client.query(`UPDATE roll_over SET status = 'made' WHERE tenant_id = $1 AND id = $2`, [
          by.tenantId,
          rollOverId,
        ]);
      return true;
    }),
});
