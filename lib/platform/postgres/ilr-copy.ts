import 'server-only';
import pg from 'pg';
import type { AcademicYear } from '@/lib/ilr';
import type { RowShape } from './ilr-row';
import { type IlrColumn, type IlrTable, ilrTables, quoted } from './ilr-tables';

/** The rows of one table for some ILR records of a tenant, as SQL. */
export type RowsQuery = (tenantId: string, ilrRecordIds: readonly number[]) => string;

/** How the rows of one table are asked for, and what stands in each. */
export interface IlrCopy {
  readonly query: RowsQuery;
  readonly shape: RowShape;
}

/** A copy of a table below the learner. */
export interface ChildCopy extends IlrCopy {
  readonly table: IlrTable;
}

/** COPY takes no parameters: the tenant is quoted, and an id is a whole number or nothing. */
const tenantAndRecords =
  (alias: string, recordId: string): RowsQuery =>
  (tenantId, ilrRecordIds) => {
    const wrong = ilrRecordIds.find((id) => !Number.isSafeInteger(id));
    if (wrong !== undefined) throw new TypeError(`${wrong} is not the id of an ILR record`);
    const tenant = pg.escapeLiteral(tenantId);
    return `${alias}.tenant_id = ${tenant} AND ${alias}.${recordId} = ANY('{${ilrRecordIds.join(',')}}'::bigint[])`;
  };

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
  const wanted = tenantAndRecords('r', 'id');
  const selected = [...LEARNER_KEYS, ...named('l', learner), ...named('r', ilrRecord)].join(', ');
  return {
    query: (tenantId, ids) => `SELECT ${selected} FROM ${LEARNER_FROM} WHERE ${wanted(tenantId, ids)}`,
    shape: {
      entity,
      keys: ['bigint', 'bigint', 'integer', 'text', 'text', 'text', 'text'],
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
  if (hasChildren) ids.push('x.id');
  const keys = isAim ? [...ids, ...AIM_LINKS] : ids;
  const selected = [...keys, ...named('x', table.columns)].join(', ');
  const from = `${quoted(table.name)} x${isAim ? AIM_JOIN : ''}`;
  const wanted = tenantAndRecords('x', 'ilr_record_id');
  return {
    table,
    query: (tenantId, ilrRecordIds) =>
      `SELECT ${selected} FROM ${from} WHERE ${wanted(tenantId, ilrRecordIds)} ORDER BY x.ilr_record_id, x.id`,
    shape: {
      entity: table.entity,
      keys: [...ids.map(() => 'bigint' as const), ...(isAim ? AIM_LINKS.map(() => 'text' as const) : [])],
      columns: table.columns,
    },
  };
};

/** The tables below the learner, parents before their children. */
export const childCopies = (year: AcademicYear): readonly ChildCopy[] => ilrTables(year).children.map(childCopy);
