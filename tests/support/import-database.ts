import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type AcademicYear, findAcademicYear, type Learner, year2526 } from '@/lib/ilr';
import { inTransaction } from '@/lib/platform/postgres';
import { saveLearners, type WriterScope } from '@/lib/platform/postgres/ilr-record-writer';
import { learnersToChange } from '@/lib/platform/postgres/ilr-record-writer-find';
import { ilrTables } from '@/lib/platform/postgres/ilr-tables';
import { freshDatabase } from './fresh-database';

export type ProviderRow = { readonly tenantId: string; readonly providerId: string; readonly ukprn: number };
export type Row = Record<string, unknown>;

/** A migrated database of the file's own, on a pool that acts as the app's role. */
export const openImportDatabase = async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  const close = async () => {
    await pool.end();
    await database.destroy();
  };
  return { pool, ownerUrl: database.ownerUrl, close };
};

/** An organisation with one provider, or one more provider of an organisation. */
export const addProvider = async (pool: pg.Pool, ukprn: number, ofTenant?: string): Promise<ProviderRow> => {
  const tenantId = ofTenant ?? randomUUID();
  const providerId = randomUUID();
  await inTransaction(pool, { tenant: tenantId }, async (client) => {
    if (ofTenant === undefined)
      await client.query(`INSERT INTO organisation (id, name) VALUES ($1, 'Example Group')`, [tenantId]);
    await client.query(`INSERT INTO provider (tenant_id, id, ukprn, name) VALUES ($1, $2, $3, 'Example Training')`, [
      tenantId,
      providerId,
      ukprn,
    ]);
  });
  return { tenantId, providerId, ukprn };
};

/** A row of one of the lists that a provider keeps: site, tag, contract, subcontractor, qualification_plan. */
export const addListed = async (
  pool: pg.Pool,
  { tenantId, providerId }: ProviderRow,
  table: string,
  values: Row,
): Promise<string> => {
  const row = { tenant_id: tenantId, id: randomUUID(), provider_id: providerId, name: 'Example', ...values };
  const columns = Object.keys(row);
  await inTransaction(pool, { tenant: tenantId }, (client) =>
    client.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      Object.values(row),
    ),
  );
  return row.id;
};

export const rowsOf = async (pool: pg.Pool, { tenantId }: ProviderRow, sql: string, values: unknown[] = []) => {
  const { rows } = await inTransaction(pool, { tenant: tenantId }, (client) => client.query<Row>(sql, values));
  return rows;
};

export const writerScope = (
  { tenantId, providerId }: ProviderRow,
  more: Partial<Pick<WriterScope, 'siteId' | 'tagId'>> = {},
  year: AcademicYear = year2526,
): WriterScope => ({
  tables: ilrTables(year),
  academicYear: year.code,
  tenantId,
  providerId,
  siteId: null,
  tagId: null,
  ...more,
});

const numbersOf = (learners: readonly Learner[]) => learners.map(({ LearnRefNumber }) => LearnRefNumber ?? '');

const yearOf = ({ academicYear }: WriterScope): AcademicYear => {
  const year = findAcademicYear(academicYear);
  if (year === undefined) throw new Error(`There is no academic year ${academicYear}`);
  return year;
};

/** Writes learners beside what is stored of them, as a load does. */
export const save = (pool: pg.Pool, scope: WriterScope, learners: readonly Learner[]) =>
  inTransaction(pool, { tenant: scope.tenantId }, async (client) => {
    const stored = await learnersToChange(client, scope, yearOf(scope))(numbersOf(learners));
    const batch = learners.map((learner) => ({ learner, before: stored.get(learner.LearnRefNumber ?? '') ?? null }));
    await saveLearners(client, scope, batch);
  });

/** What is stored of these learners, in their order. */
export const readBack = (pool: pg.Pool, scope: WriterScope, learners: readonly Learner[]) =>
  inTransaction(pool, { tenant: scope.tenantId }, async (client) => {
    const stored = await learnersToChange(client, scope, yearOf(scope))(numbersOf(learners));
    return numbersOf(learners).map((number) => stored.get(number));
  });
