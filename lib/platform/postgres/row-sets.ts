import 'server-only';
import type { PoolClient } from 'pg';
import { quoted } from './ilr-tables';

/** A column as a set of rows is sent: its name, and the type that Postgres reads it as. */
export type SqlColumn = { readonly name: string; readonly type: string };
export type Row = Record<string, unknown>;

const namesOf = (columns: readonly SqlColumn[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${quoted(name)}`).join(', ');

// COPY FROM does not work on a table with row-level security. Of what is left, an array for each column costs Postgres a
// third of what the same rows cost as JSON.
const given = (columns: readonly SqlColumn[], firstParameter: number): string => {
  const arrays = columns.map(({ type }, place) => `$${firstParameter + place}::${type}[]`);
  return `unnest(${arrays.join(', ')}) AS given (${namesOf(columns)})`;
};

const arraysOf = (columns: readonly SqlColumn[], rows: readonly Row[]): unknown[][] =>
  columns.map(({ name }) => rows.map((row) => row[name]));

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
     SELECT $1::uuid, ${namesOf(columns, 'given.')} FROM ${given(columns, 2)}`,
    [tenantId, ...arraysOf(columns, rows)],
  );
};

const MARKS: readonly SqlColumn[] = [
  { name: 'id', type: 'bigint' },
  { name: 'touched', type: 'boolean' },
];

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
  const sent = [...MARKS, ...columns];
  await client.query(
    `UPDATE ${quoted(table)}
     SET ${columns.map(({ name }) => `${quoted(name)} = given.${quoted(name)}`).join(', ')}, updated_at = now()
     FROM ${given(sent, 2)}
     WHERE ${own}tenant_id = $1::uuid AND ${own}id = given.id
       AND (given.touched OR (${namesOf(columns, own)}) IS DISTINCT FROM (${namesOf(columns, 'given.')}))`,
    [tenantId, ...arraysOf(sent, rows)],
  );
};

/** Ids from a table's own sequence, ascending. The sequence is looked up once, not for each id. */
export const nextIds = async (client: PoolClient, table: string, count: number): Promise<readonly number[]> => {
  if (count === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `WITH own AS MATERIALIZED (SELECT pg_get_serial_sequence($1, 'id')::regclass AS name)
     SELECT nextval(own.name) AS id FROM own, generate_series(1, $2)`,
    [quoted(table), count],
  );
  return rows.map(({ id }) => Number(id));
};
