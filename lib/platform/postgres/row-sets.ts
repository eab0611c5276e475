import 'server-only';
import type { PoolClient } from 'pg';
import { quoted } from './ilr-tables';

/** A column as a set of rows in JSON is read; the type is Postgres's own. */
export type SqlColumn = { readonly name: string; readonly type: string };
export type Row = Record<string, unknown>;

const namesOf = (columns: readonly SqlColumn[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${quoted(name)}`).join(', ');

// COPY FROM does not work on a table with row-level security; one statement with a set of rows is the next best.
const given = (columns: readonly SqlColumn[]): string =>
  `jsonb_to_recordset($1::jsonb) AS given (${columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(', ')})`;

/** Inserts rows of one tenant, in the order given. */
export const insertRows = async (
  client: PoolClient,
  table: string,
  columns: readonly SqlColumn[],
  tenantId: string,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO ${quoted(table)} (tenant_id, ${namesOf(columns)})
     SELECT $2::uuid, ${namesOf(columns, 'given.')} FROM ${given(columns)}`,
    [JSON.stringify(rows), tenantId],
  );
};

/** Updates rows of one tenant by id; a row that says the same already is left as it is, unless it is marked `touched`. */
export const updateRows = async (
  client: PoolClient,
  table: string,
  columns: readonly SqlColumn[],
  tenantId: string,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  const own = `${quoted(table)}.`;
  await client.query(
    `UPDATE ${quoted(table)}
     SET ${columns.map(({ name }) => `${quoted(name)} = given.${quoted(name)}`).join(', ')}, updated_at = now()
     FROM ${given([{ name: 'id', type: 'bigint' }, { name: 'touched', type: 'boolean' }, ...columns])}
     WHERE ${own}tenant_id = $2::uuid AND ${own}id = given.id
       AND (given.touched OR (${namesOf(columns, own)}) IS DISTINCT FROM (${namesOf(columns, 'given.')}))`,
    [JSON.stringify(rows), tenantId],
  );
};

/** Ids from a table's own sequence, ascending. */
export const nextIds = async (client: PoolClient, table: string, count: number): Promise<readonly number[]> => {
  if (count === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence($1, 'id')) AS id FROM generate_series(1, $2)`,
    [quoted(table), count],
  );
  return rows.map(({ id }) => Number(id));
};
