import 'server-only';
import { type FieldName, fieldsOf, type ReferenceKind, type ReferenceValues } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';

type ColumnType = 'text' | 'int' | 'boolean' | 'uuid';

/** Where each field of a record stands. */
const columns: Record<FieldName, { readonly name: string; readonly type: ColumnType }> = {
  code: { name: 'code', type: 'text' },
  name: { name: 'name', type: 'text' },
  ukprn: { name: 'ukprn', type: 'int' },
  type: { name: 'type', type: 'text' },
  status: { name: 'status', type: 'text' },
  isIncludedInIlrExports: { name: 'is_included_in_ilr_exports', type: 'boolean' },
  conRefNumber: { name: 'ConRefNumber', type: 'text' },
  defaultSubcontractorId: { name: 'default_subcontractor_id', type: 'uuid' },
  defaultMonitoringA: { name: 'default_monitoring_a', type: 'text' },
  defaultMonitoringB: { name: 'default_monitoring_b', type: 'text' },
  defaultMonitoringC: { name: 'default_monitoring_c', type: 'text' },
  defaultMonitoringD: { name: 'default_monitoring_d', type: 'text' },
  colour: { name: 'colour', type: 'text' },
  fundModel: { name: 'FundModel', type: 'int' },
  progType: { name: 'ProgType', type: 'int' },
  stdCode: { name: 'StdCode', type: 'int' },
  learnAimRef: { name: 'LearnAimRef', type: 'text' },
};

const tables: Record<ReferenceKind, string> = {
  sites: 'site',
  subcontractors: 'subcontractor',
  contracts: 'contract',
  tags: 'tag',
  officers: 'officer',
  'qualification-plans': 'qualification_plan',
};

export const tableOf = (kind: ReferenceKind): Prisma.Sql => Prisma.raw(tables[kind]);

export const columnOf = (field: FieldName): Prisma.Sql => Prisma.raw(`x."${columns[field].name}"`);

/** What a list is sorted by: words as people sort them, numbers as numbers. */
export const orderOf = (field: FieldName): Prisma.Sql =>
  columns[field].type === 'text' ? Prisma.sql`lower(${columnOf(field)})` : columnOf(field);

/** What is read of a record: its fields as one JSON object, by their names. */
export const fieldsOfRecord = (kind: ReferenceKind): Prisma.Sql => {
  const pairs = fieldsOf(kind).map(({ name }) => `'${name}', x."${columns[name].name}"`);
  return Prisma.raw(`jsonb_build_object(${pairs.join(', ')})`);
};

const written = (kind: ReferenceKind, values: ReferenceValues) =>
  fieldsOf(kind).map(({ name }) => ({
    column: Prisma.raw(`"${columns[name].name}"`),
    value: Prisma.sql`${values[name] ?? null}::${Prisma.raw(columns[name].type)}`,
  }));

/** The columns of a new row, and their values. */
export const toInsert = (kind: ReferenceKind, values: ReferenceValues) => {
  const all = written(kind, values);
  return {
    columns: Prisma.join(all.map(({ column }) => column)),
    values: Prisma.join(all.map(({ value }) => value)),
  };
};

export const toSet = (kind: ReferenceKind, values: ReferenceValues): Prisma.Sql =>
  Prisma.join(written(kind, values).map(({ column, value }) => Prisma.sql`${column} = ${value}`));
