import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { LearnerLoading, LearnerToSave, LoadOutcome } from '@/lib/features/ilr-import';
import { auditInTransaction } from './audit-in-transaction';
import { saveLearners } from './ilr-record-writer';
import { findLaterPeople, learnersToChange } from './ilr-record-writer-find';
import { knownAimTargets } from './ilr-record-writer-links';
import { ilrTables } from './ilr-tables';
import { noteChanges } from './learner-changes';
import { lockLearnerNumbers, type OneProvider } from './learner-number';
import { findLearnersByUln } from './learners-by-uln';
import { changesOf, renumber } from './renumbering';
import { replanAsTablesGrow } from './replan';
import { inTransaction } from './transaction';

export type LoadedBy = OneProvider & { readonly ukprn: number; readonly userId: string };

const isWaiting = async (client: PoolClient, { tenantId, providerId }: OneProvider, id: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `SELECT FROM ilr_import WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = 'loading'`,
    [tenantId, providerId, id],
  );
  return rowCount === 1;
};

const finish = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  id: string,
  { counts, finishedAt }: LoadOutcome,
): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE ilr_import SET status = 'loaded', finished_at = $4, counts = $5, learners_done = $6
     WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = 'loading'`,
    [tenantId, providerId, id, finishedAt, JSON.stringify(counts), counts.learners],
  );
  if (rowCount !== 1) throw new Error('The import was ended while it was being loaded');
};

const audit = (client: PoolClient, by: LoadedBy, id: string, { counts }: LoadOutcome): Promise<void> => {
  const { added, changed, same, refused } = counts;
  const reason = `${added} added, ${changed} changed, ${same} same, ${refused} refused`;
  return auditInTransaction(client, by, { action: 'ilr-import:load', subject: `ilr-import/${id}`, reason });
};

/** Whoever stands in a return is no applicant any more. */
const makeLearners = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learners: readonly LearnerToSave[],
): Promise<void> => {
  await client.query(
    `UPDATE learner SET stage = 'learner'
     WHERE tenant_id = $1 AND provider_id = $2 AND stage = 'applicant' AND "LearnRefNumber" = ANY ($3)`,
    [tenantId, providerId, learners.map(({ learner }) => learner.LearnRefNumber)],
  );
};

/** Loads files in the name of the person who asked. Waits for any other load of the provider to end. */
export const pgLearnerLoading = (pool: Pool, by: LoadedBy): LearnerLoading => ({
  load: ({ id, year, siteId, tagId }, work) =>
    inTransaction(pool, { tenant: by.tenantId }, async (client) => {
      await lockLearnerNumbers(client, by);
      if (!(await isWaiting(client, by, id))) return false;
      const { tenantId, providerId } = by;
      const tables = ilrTables(year);
      const targets = knownAimTargets(client, by);
      const scope = { tables, academicYear: year.code, tenantId, providerId, siteId, tagId, targets };
      const replan = replanAsTablesGrow(client);
      const outcome = await work({
        find: learnersToChange(client, by, year),
        people: (learnRefNumbers) => findLaterPeople(client, by, year, learnRefNumbers),
        byUln: findLearnersByUln(client, by),
        save: async (learners) => {
          await renumber(client, by, learners);
          await saveLearners(client, scope, learners);
          await replan();
          await makeLearners(client, by, learners);
          const occasion = { academicYear: year.code, cause: 'import', causeId: id } as const;
          await noteChanges(client, by, occasion, changesOf(tables.entity, learners));
        },
      });
      await finish(client, by, id, outcome);
      await audit(client, by, id, outcome);
      return true;
    }),
});
