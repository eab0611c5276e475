import 'server-only';
import type { PoolClient } from 'pg';
import { type AnyRecord, childrenIn } from '@/lib/ilr';
import type { IlrTable, IlrTables } from './ilr-tables';
import { insertRows, nextIds, type Row, type SqlColumn } from './row-sets';

export const AIMS = 'LearningDelivery';

const LINKS: readonly SqlColumn[] = [
  { name: 'contract_id', type: 'uuid' },
  { name: 'subcontractor_id', type: 'uuid' },
  { name: 'qualification_plan_id', type: 'uuid' },
  { name: 'officer_id', type: 'uuid' },
];

/** A row to insert below an ILR record. Its id is given late, and its children point to it until then. */
export type ChildRow = { readonly values: Row; readonly parent: ChildRow | null };
export type ChildRows = ReadonlyMap<IlrTable, ChildRow[]>;

export const columnValues = (columns: readonly { readonly name: string }[], record: AnyRecord): Row => {
  const row: Row = {};
  for (const { name } of columns) row[name] = record[name] ?? null;
  return row;
};

export const noRows = ({ children }: IlrTables): ChildRows => new Map(children.map((table) => [table, []]));

/** The child records of a learner under the names given, and what stands in them, as rows in the order of the record. */
export const addChildRows = (
  rows: ChildRows,
  { ilrRecordId, record, names }: { ilrRecordId: number; record: AnyRecord; names: ReadonlySet<string> },
): void => {
  const tables = [...rows.keys()];
  const add = (table: IlrTable, holder: AnyRecord, parent: ChildRow | null): void => {
    for (const child of childrenIn(holder, table.name)) {
      const row = { values: { ...columnValues(table.columns, child), ilr_record_id: ilrRecordId, id: null }, parent };
      rows.get(table)?.push(row);
      for (const below of tables) if (below.parent === table) add(below, child, row);
    }
  };
  for (const table of tables) if (table.parent === null && names.has(table.name)) add(table, record, null);
};

const hasChildren = ({ entity }: IlrTable): boolean => entity.fields.some(({ kind }) => kind === 'entity');

const columnsOf = (table: IlrTable): readonly SqlColumn[] => [
  { name: 'ilr_record_id', type: 'bigint' },
  ...(table.parentKey === null ? [] : [{ name: table.parentKey, type: 'bigint' }]),
  // The table's own sequence numbers what nothing points to, in the order in which the rows come.
  ...(hasChildren(table) ? [{ name: 'id', type: 'bigint' }] : []),
  ...table.columns,
  ...(table.name === AIMS ? LINKS : []),
];

const giveIds = async (client: PoolClient, table: IlrTable, rows: readonly ChildRow[]): Promise<void> => {
  const waiting = hasChildren(table) ? rows.filter(({ values }) => values.id === null) : [];
  const ids = await nextIds(client, table.name, waiting.length);
  waiting.forEach(({ values }, place) => {
    values.id = ids[place];
  });
  const { parentKey } = table;
  if (parentKey === null) return;
  for (const { values, parent } of rows) values[parentKey] = parent?.values.id;
};

/** Parents before children, each table in one statement; ids ascend in the order of the rows, which is that of the file. */
export const insertChildRows = async (client: PoolClient, tenantId: string, children: ChildRows): Promise<void> => {
  for (const [table, rows] of children) {
    await giveIds(client, table, rows);
    await insertRows(
      client,
      table.name,
      columnsOf(table),
      tenantId,
      rows.map(({ values }) => values),
    );
  }
};
