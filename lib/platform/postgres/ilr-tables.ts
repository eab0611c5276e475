import 'server-only';
import { type AcademicYear, type Entity, type Field, learnerEntity } from '@/lib/ilr';

/** The types that columns of ILR tables have in the database, by the names that its catalogue gives them. */
export type IlrColumnType = 'text' | 'integer' | 'bigint' | 'date';

export interface IlrColumn {
  /** The element's name, which is the column's too. */
  readonly name: string;
  readonly type: IlrColumnType;
  readonly field: Field;
}

/** Where the records of one entity are kept. */
export interface IlrTable {
  readonly name: string;
  readonly entity: Entity;
  /** The table of the record that these stand in; null for those that stand in the learner. */
  readonly parent: IlrTable | null;
  /** The column with the parent's id; null for those that stand in the learner, who are found by ilr_record_id. */
  readonly parentKey: string | null;
  /** The primary key, tenant first, the row's own id last. */
  readonly keys: readonly string[];
  readonly columns: readonly IlrColumn[];
}

/** All that is kept of a year's learners: the person, the person's year, and a table for each entity below the learner. */
export interface IlrTables {
  readonly entity: Entity;
  readonly learner: readonly IlrColumn[];
  readonly ilrRecord: readonly IlrColumn[];
  /** Parents before their children, in the order of the schema. */
  readonly children: readonly IlrTable[];
}

// What is the person's is kept once, whatever the number of years.
const PERSON: ReadonlySet<string> = new Set([
  'LearnRefNumber',
  'ULN',
  'FamilyName',
  'GivenNames',
  'DateOfBirth',
  'Ethnicity',
  'Sex',
  'NINumber',
  'Postcode',
  'AddLine1',
  'AddLine2',
  'AddLine3',
  'AddLine4',
  'TelNo',
  'Email',
]);

const COLUMN_TYPES: Readonly<Record<Field['type']['base'], IlrColumnType>> = {
  string: 'text',
  int: 'integer',
  long: 'bigint',
  // Kept as they were written: 10.0 is not 10 in a file.
  decimal: 'text',
  dateTime: 'text',
  date: 'date',
};

const columnsOf = (entity: Entity): readonly IlrColumn[] =>
  entity.fields.flatMap((field) =>
    field.kind === 'field' ? [{ name: field.name, type: COLUMN_TYPES[field.type.base], field }] : [],
  );

const childrenOf = (entity: Entity): readonly Entity[] => entity.fields.filter((field) => field.kind === 'entity');

const snakeCase = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();

const tableOf = (entity: Entity, parent: IlrTable | null): IlrTable => {
  const parentKey = parent === null ? null : `${snakeCase(parent.name)}_id`;
  return {
    name: entity.name,
    entity,
    parent,
    parentKey,
    keys: ['tenant_id', 'ilr_record_id', ...(parentKey === null ? [] : [parentKey]), 'id'],
    columns: columnsOf(entity),
  };
};

const tablesBelow = (entity: Entity, parent: IlrTable | null): readonly IlrTable[] =>
  childrenOf(entity).flatMap((child) => {
    const table = tableOf(child, parent);
    if (parent?.parent) throw new Error(`${child.name} stands deeper than the tables reach`);
    return [table, ...tablesBelow(child, table)];
  });

/** A name as SQL wants it, with its capitals. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables of a year, derived from its table of records. */
export const ilrTables = (year: AcademicYear): IlrTables => {
  const entity = learnerEntity(year);
  const columns = columnsOf(entity);
  return {
    entity,
    learner: columns.filter(({ name }) => PERSON.has(name)),
    ilrRecord: columns.filter(({ name }) => !PERSON.has(name)),
    children: tablesBelow(entity, null),
  };
};
