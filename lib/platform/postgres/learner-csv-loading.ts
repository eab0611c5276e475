import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type {
  CsvLoading,
  CsvLoadOutcome,
  FoundLearners,
  LearnersByNumber,
  LearnerToLoad,
} from '@/lib/features/learner-csv';
import { type AcademicYear, type Learner, learnerEntity } from '@/lib/ilr';
import { type Actor, auditInTransaction } from './audit-in-transaction';
import { saveLearners } from './ilr-record-writer';
import { learnersToChange, pgStoredLearners } from './ilr-record-writer-find';
import { ilrTables } from './ilr-tables';
import { noteChanges } from './learner-changes';
import { lockLearnerNumbers, type OneProvider } from './learner-number';
import { findLearnersByUln } from './learners-by-uln';
import { changesOf, renumber } from './renumbering';
import { inTransaction } from './transaction';

type By = OneProvider & Actor;

/** Who is there at all, with a record of the year or without. */
const withPeople = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learnRefNumbers: readonly string[],
  records: ReadonlyMap<string, Learner>,
): Promise<FoundLearners> => {
  const { rows } = await client.query<{ LearnRefNumber: string }>(
    'SELECT "LearnRefNumber" FROM learner WHERE tenant_id = $1 AND provider_id = $2 AND "LearnRefNumber" = ANY ($3)',
    [tenantId, providerId, learnRefNumbers],
  );
  return new Map(rows.map(({ LearnRefNumber }) => [LearnRefNumber, records.get(LearnRefNumber) ?? null]));
};

/** The learners of one provider, as they are. */
export const pgLearnersByNumber = (pool: Pool, provider: OneProvider): LearnersByNumber => ({
  async find(year, learnRefNumbers) {
    const records = await pgStoredLearners(pool, provider).find(year, learnRefNumbers);
    return inTransaction(pool, { tenant: provider.tenantId }, (client) =>
      withPeople(client, provider, learnRefNumbers, records),
    );
  },
  byUln: pgStoredLearners(pool, provider).byUln,
});

const isWaiting = async (client: PoolClient, { tenantId, providerId }: By, id: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `SELECT FROM learner_csv_import WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = 'loading'`,
    [tenantId, providerId, id],
  );
  return rowCount === 1;
};

type Order = { readonly id: string; readonly year: AcademicYear };

const save = async (
  client: PoolClient,
  by: By,
  { id, year }: Order,
  learners: readonly LearnerToLoad[],
): Promise<void> => {
  const { tenantId, providerId } = by;
  const scope = { tables: ilrTables(year), academicYear: year.code, tenantId, providerId, siteId: null, tagId: null };
  await renumber(client, by, learners);
  await saveLearners(client, scope, learners);
  const occasion = { academicYear: year.code, cause: 'import', causeId: id } as const;
  await noteChanges(client, by, occasion, changesOf(learnerEntity(year), learners));
};

const finish = async (
  client: PoolClient,
  by: By,
  id: string,
  { counts, finishedAt }: CsvLoadOutcome,
): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE learner_csv_import SET status = 'loaded', finished_at = $4, counts = $5, rows_done = $6
     WHERE tenant_id = $1 AND provider_id = $2 AND id = $3 AND status = 'loading'`,
    [by.tenantId, by.providerId, id, finishedAt, JSON.stringify(counts), counts.rows],
  );
  if (rowCount !== 1) throw new Error('The spreadsheet was ended while it was being loaded');
  const { added, changed, same, refused } = counts;
  const reason = `${added} rows added, ${changed} changed, ${same} same, ${refused} refused`;
  await auditInTransaction(client, by, { action: 'learner-csv:load', subject: `learner-csv/${id}`, reason });
};

/** Loads spreadsheets in the name of the person who sent them. Waits for any other load of the provider to end. */
export const pgCsvLoading = (pool: Pool, by: By): CsvLoading => ({
  load: (order, work) =>
    inTransaction(pool, { tenant: by.tenantId }, async (client) => {
      await lockLearnerNumbers(client, by);
      if (!(await isWaiting(client, by, order.id))) return false;
      const recordsOf = learnersToChange(client, by, order.year);
      const outcome = await work({
        find: async (numbers) => withPeople(client, by, numbers, await recordsOf(numbers)),
        byUln: findLearnersByUln(client, by),
        save: (learners) => save(client, by, order, learners),
      });
      await finish(client, by, order.id, outcome);
      return true;
    }),
});
