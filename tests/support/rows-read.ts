import type pg from 'pg';

type Plan = {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
};

const readIn = (plan: Plan, table: string): number => {
  const own = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
  const below = (plan.Plans ?? []).map((one) => readIn(one, table));
  return below.reduce((sum, rows) => sum + rows, plan['Relation Name'] === table ? own : 0);
};

/** How many rows of a table a query looks at, kept or not. */
export const rowsRead = async (
  client: pg.PoolClient,
  table: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> => {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [...values]);
  return readIn(rows[0]['QUERY PLAN'][0].Plan, table);
};
