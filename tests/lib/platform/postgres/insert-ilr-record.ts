import type { PoolClient } from 'pg';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { type IlrColumn, type IlrTable, ilrTables, quoted } from '@/lib/platform/postgres';

type Row = Readonly<Record<string, unknown>>;
type AnyRecord = Readonly<Record<string, unknown>>;

/** One row, one statement: nothing of the code that is tested. */
export const insertRow = async (client: PoolClient, table: string, row: Row): Promise<number> => {
  const names = Object.keys(row).map(quoted).join(', ');
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  const { rows } = await client.query<{ id: unknown }>(
    `INSERT INTO ${quoted(table)} (${names}) VALUES (${places.join(', ')}) RETURNING *`,
    Object.values(row),
  );
  return Number(rows[0]?.id);
};

const valuesOf = (columns: readonly IlrColumn[], record: AnyRecord): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, record[name]]));

const heldIn = (record: AnyRecord, name: string): readonly AnyRecord[] => {
  const held = record[name];
  if (held === null || held === undefined) return [];
  return Array.isArray(held) ? held : [held as AnyRecord];
};

export interface RowPlace {
  readonly tenantId: string;
  readonly providerId: string;
  readonly number: number;
  /** Columns of the learner that are not of the ILR. */
  readonly learner?: Row;
  /** Columns of each aim that are not of the ILR. */
  readonly aims?: readonly Row[];
}

/** Inserts a learner and the year's record row by row; the answer is the id of the record. */
export const insertIlrRecord = async (
  client: PoolClient,
  year: AcademicYear,
  record: Learner,
  { tenantId, providerId, number, learner = {}, aims = [] }: RowPlace,
): Promise<{ ilrRecordId: number; learnerId: number }> => {
  const { learner: person, ilrRecord, children } = ilrTables(year);
  const place = { tenant_id: tenantId, provider_id: providerId };
  const learnerId = await insertRow(client, 'learner', { ...place, number, ...valuesOf(person, record), ...learner });
  const year_ = { ...place, learner_id: learnerId, academic_year: year.code, ...valuesOf(ilrRecord, record) };
  const ilrRecordId = await insertRow(client, 'ilr_record', year_);
  const insertChildren = async (parent: IlrTable | null, holder: AnyRecord, keys: Row): Promise<void> => {
    for (const table of children.filter((child) => child.parent === parent)) {
      for (const [index, child] of heldIn(holder, table.name).entries()) {
        const links = table.name === 'LearningDelivery' ? aims[index] : {};
        const id = await insertRow(client, table.name, { ...keys, ...valuesOf(table.columns, child), ...links });
        const own = children.find(({ parent: of }) => of === table)?.parentKey;
        if (own) await insertChildren(table, child, { ...keys, [own]: id });
      }
    }
  };
  await insertChildren(null, record, { tenant_id: tenantId, ilr_record_id: ilrRecordId });
  return { ilrRecordId, learnerId };
};
