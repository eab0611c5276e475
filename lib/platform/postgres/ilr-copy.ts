import 'server-only';
import pg from 'pg';
import type { AcademicYear } from '@/lib/ilr';
import type { RowShape } from './ilr-row';
import { type IlrColumn, type IlrTable, ilrTables, quoted } from './ilr-tables';

/** The rows of one table for the ILR records that have been named, as SQL. */
export type RowsQuery = (tenantId: string) => string;

/** How the rows of one table are asked for, and what stands in each. */
export interface IlrCopy {
  readonly query: RowsQuery;
  readonly shape: RowShape;
}

/** A copy of a table below the learner. */
export interface ChildCopy extends IlrCopy {
  readonly table: IlrTable;
}

/**
 * Names the ILR records whose rows the queries copy out, until the transaction ends. COPY takes no parameters, and with a
 * thousand ids in each query the server would plan each by looking at all of them.
 */
export const namingRecords = (ilrRecordIds: readonly number[]): string => {
  const wrong = ilrRecordIds.find((id) => !Number.isSafeInteger(id));
  if (wrong !== undefined) throw new TypeError(`${wrong} is not the id of an ILR record`);
  return `SET LOCAL app.ilr_records TO '{${ilrRecordIds.join(',')}}'`;
};

const NAMED = `(SELECT current_setting('app.ilr_records')::bigint[])::bigint[]`;

/**
 * In a subquery the planner does not see which organisation it is, and reckons with one like the others. Seeing one that its
 * figures do not know, just after its first import, it would think that it has nobody, and read all of it for each record.
 */
const ofTenantAndNamed =
  (alias: string, recordId: string): RowsQuery =>
  (tenantId) =>
    `${alias}.tenant_id = (SELECT ${pg.escapeLiteral(tenantId)}::uuid) AND ${alias}.${recordId} = ANY (${NAMED})`;

const named = (alias: string, columns: readonly IlrColumn[]): readonly string[] =>
  columns.map(({ name }) => `${alias}.${quoted(name)}`);

const LEARNER_KEYS = ['r.id', 'l.id', 'l.number', 'l.provider_learner_id', 's.code', 'o.code', 't.code'];

const LEARNER_FROM = `ilr_record r
  JOIN learner l ON l.tenant_id = r.tenant_id AND l.id = r.learner_id
  LEFT JOIN site s ON s.tenant_id = l.tenant_id AND s.id = l.site_id
  LEFT JOIN officer o ON o.tenant_id = l.tenant_id AND o.id = l.main_officer_id
  LEFT JOIN tag t ON t.tenant_id = l.tenant_id AND t.id = l.main_tag_id`;

/** The learners themselves: the year's record, its person, and the codes of what the person is linked with. */
export const learnerCopy = (year: AcademicYear): IlrCopy => {
  const { entity, learner, ilrRecord } = ilrTables(year);
  const wanted = ofTenantAndNamed('r', 'id');
  const selected = [...LEARNER_KEYS, ...named('l', learner), ...named('r', ilrRecord)].join(', ');
  return {
    query: (tenantId) => `SELECT ${selected} FROM ${LEARNER_FROM} WHERE ${wanted(tenantId)}`,
    shape: {
      entity,
      keys: ['bigint', 'bigint', 'integer', 'text', 'text', 'text', 'text'],
      own: 0,
      columns: [...learner, ...ilrRecord],
    },
  };
};

const AIM = 'LearningDelivery';
const AIM_LINKS = ['x.contract_id', 'x.subcontractor_id', 'q.code'];
const AIM_JOIN = ' LEFT JOIN qualification_plan q ON q.tenant_id = x.tenant_id AND q.id = x.qualification_plan_id';

const childCopy = (table: IlrTable): ChildCopy => {
  const isAim = table.name === AIM;
  const hasChildren = table.entity.fields.some(({ kind }) => kind === 'entity');
  const ids = ['x.ilr_record_id'];
  if (table.parentKey !== null) ids.push(`x.${table.parentKey}`);
  const own = hasChildren ? ids.length : null;
  if (hasChildren) ids.push('x.id');
  const keys = isAim ? [...ids, ...AIM_LINKS] : ids;
  const selected = [...keys, ...named('x', table.columns)].join(', ');
  const from = `${quoted(table.name)} x${isAim ? AIM_JOIN : ''}`;
  const wanted = ofTenantAndNamed('x', 'ilr_record_id');
  // The order of the primary key, so that the index has it.
  const order = table.keys.filter((key) => key !== 'tenant_id').map((key) => `x.${key}`);
  return {
    table,
    query: (tenantId) => `SELECT ${selected} FROM ${from} WHERE ${wanted(tenantId)} ORDER BY ${order.join(', ')}`,
    shape: {
      entity: table.entity,
      keys: [...ids.map(() => 'bigint' as const), ...(isAim ? AIM_LINKS.map(() => 'text' as const) : [])],
      own,
      columns: table.columns,
    },
  };
};

/** The tables below the learner, parents before their children. */
export const childCopies = (year: AcademicYear): readonly ChildCopy[] => ilrTables(year).children.map(childCopy);
