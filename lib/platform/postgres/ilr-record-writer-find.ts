import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { PeopleOfLaterYears, StoredLearners } from '@/lib/features/ilr-import';
import { type AcademicYear, academicYears, asRecord, type Learner } from '@/lib/ilr';
import { type IlrBatchReader, ilrBatchReaderOf } from './ilr-record-batch';
import { ilrTables } from './ilr-tables';
import type { OneProvider } from './learner-number';
import { findLearnersByUln } from './learners-by-uln';
import { inTransaction } from './transaction';

const RECORDS = `SELECT r.id FROM learner l
  JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $3
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = ANY ($4)`;

type Finding = { readonly year: AcademicYear; readonly readBatch: IlrBatchReader; readonly lock: boolean };

const findRecords = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { year, readBatch, lock }: Finding,
  learnRefNumbers: readonly string[],
): Promise<ReadonlyMap<string, Learner>> => {
  const sql = lock ? `${RECORDS} FOR UPDATE` : RECORDS;
  const { rows } = await client.query<{ id: string }>(sql, [tenantId, providerId, year.code, learnRefNumbers]);
  if (rows.length === 0) return new Map();
  await client.query('SET LOCAL datestyle TO ISO');
  const ids = rows.map(({ id }) => Number(id));
  const stored = await readBatch(client, tenantId, ids);
  return new Map([...stored].flat().map(({ record }) => [record.LearnRefNumber ?? '', record]));
};

const personOf = (learner: Learner, year: AcademicYear): Partial<Learner> => {
  const record = asRecord(learner);
  return Object.fromEntries(ilrTables(year).learner.map(({ name }) => [name, record[name]]));
};

/** What is the person's own, of learners who have a record of a later year than this one, which is only read. */
export const findLaterPeople = async (
  client: PoolClient,
  provider: OneProvider,
  year: AcademicYear,
  learnRefNumbers: readonly string[],
): Promise<PeopleOfLaterYears> => {
  const people = new Map<string, Partial<Learner>>();
  const later = year.use === 'open' ? [] : academicYears.filter(({ starts }) => starts > year.starts);
  for (const one of later) {
    const finding = { year: one, readBatch: ilrBatchReaderOf(one), lock: false };
    const found = await findRecords(client, provider, finding, learnRefNumbers);
    for (const [learnRefNumber, learner] of found) people.set(learnRefNumber, personOf(learner, one));
  }
  return people;
};

/** Finds stored learners on the transaction that will change them, and keeps others from changing them first. */
export const learnersToChange = (client: PoolClient, provider: OneProvider, year: AcademicYear) => {
  const finding = { year, readBatch: ilrBatchReaderOf(year), lock: true };
  return (learnRefNumbers: readonly string[]) => findRecords(client, provider, finding, learnRefNumbers);
};

/** The stored learners of one provider, each batch as it was at one moment. */
export const pgStoredLearners = (pool: Pool, provider: OneProvider): StoredLearners => {
  return {
    find: (year, learnRefNumbers) => {
      const finding = { year, readBatch: ilrBatchReaderOf(year), lock: false };
      return inTransaction(
        pool,
        { tenant: provider.tenantId },
        (client) => findRecords(client, provider, finding, learnRefNumbers),
        'snapshot',
      );
    },
    people: (year, learnRefNumbers) =>
      inTransaction(
        pool,
        { tenant: provider.tenantId },
        (client) => findLaterPeople(client, provider, year, learnRefNumbers),
        'snapshot',
      ),
    byUln: (learners) =>
      inTransaction(pool, { tenant: provider.tenantId }, (client) => findLearnersByUln(client, provider)(learners)),
  };
};
