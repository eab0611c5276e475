import 'server-only';
import type { ReferenceStore } from '@/lib/features/reference';
import type { ListQuestion, ReferenceKind, ReferenceLot, ReferenceRecord } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';
import { joinedBySets } from './joined-by-sets';
import { columnOf, fieldsOfRecord, orderOf, tableOf } from './reference-columns';
import { noAims, usageOf } from './reference-usage';
import type { Transaction } from './transaction';

type Whose = { readonly tenantId: string; readonly providerId: string };
type Row = Pick<ReferenceRecord, 'id' | 'version' | 'values'> & {
  retiredAt: Date | null;
  learners: bigint;
  aims: bigint | null;
};

const PAGE_SIZE = 50;

const lots: Record<ReferenceLot, Prisma.Sql> = {
  'in-use': Prisma.sql`x.retired_at IS NULL`,
  retired: Prisma.sql`x.retired_at IS NOT NULL`,
  all: Prisma.sql`true`,
};

const ours = ({ tenantId, providerId }: Whose) =>
  Prisma.sql`x.tenant_id = ${tenantId}::uuid AND x.provider_id = ${providerId}::uuid`;

const matching = (kind: ReferenceKind, q: string): Prisma.Sql => {
  if (q === '') return Prisma.sql`true`;
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const more = { subcontractors: Prisma.sql`x.ukprn::text`, contracts: Prisma.sql`x."ConRefNumber"` };
  const other = kind === 'subcontractors' || kind === 'contracts' ? more[kind] : Prisma.sql`''`;
  return Prisma.sql`(x.code ILIKE ${like} OR x.name ILIKE ${like} OR ${other} ILIKE ${like})`;
};

const order = ({ sort, direction }: ListQuestion): Prisma.Sql => {
  const isCount = sort === 'learners' || sort === 'aims';
  const by = isCount ? Prisma.sql`coalesce(u.${Prisma.raw(sort)}, 0)` : orderOf(sort);
  return Prisma.sql`${by} ${direction === 'ascending' ? Prisma.sql`ASC` : Prisma.sql`DESC`} NULLS LAST`;
};

const selected = (kind: ReferenceKind, usage: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT x.id, x.version, ${fieldsOfRecord(kind)} AS values, x.retired_at AS "retiredAt",
    coalesce(u.learners, 0) AS learners, coalesce(u.aims, ${noAims(kind)}) AS aims
  FROM ${tableOf(kind)} x LEFT JOIN (${usage}) u ON u.id = x.id`;

const toRecord = ({ retiredAt, learners, aims, ...row }: Row): ReferenceRecord => ({
  ...row,
  retiredAt: retiredAt?.toISOString() ?? null,
  learners: Number(learners),
  aims: aims === null ? null : Number(aims),
});

/** Learners and aims are counted in memory: to sort them on the disk takes longer than to look them up. */
const counted = async (tx: Transaction, ask: () => Promise<Row[]>): Promise<readonly Row[]> => {
  await tx.$queryRaw`SELECT set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`;
  return joinedBySets(tx, ask);
};

/** What the pages of a provider's lists show. */
export const referenceList = (tx: Transaction, whose: Whose) =>
  ({
    async page(kind, question) {
      const asked = Prisma.sql`${ours(whose)} AND ${matching(kind, question.q)} AND ${lots[question.lot]}`;
      const [found] = await tx.$queryRaw<{ inUse: number; retired: number; total: number }[]>`
        SELECT count(*) FILTER (WHERE ${lots['in-use']})::int AS "inUse",
          count(*) FILTER (WHERE ${lots.retired})::int AS retired,
          count(*) FILTER (WHERE ${asked})::int AS total
        FROM ${tableOf(kind)} x WHERE ${ours(whose)}`;
      const rows = await counted(
        tx,
        () => tx.$queryRaw<Row[]>`
        ${selected(kind, usageOf(kind, whose, null))} WHERE ${asked}
        ORDER BY ${order(question)}, lower(x.code), x.id
        LIMIT ${PAGE_SIZE} OFFSET ${(question.page - 1) * PAGE_SIZE}`,
      );
      const { total, ...counts } = found ?? { inUse: 0, retired: 0, total: 0 };
      return { ...counts, records: rows.map(toRecord), total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
    },
    async find(kind, id) {
      const rows = await counted(
        tx,
        () => tx.$queryRaw<Row[]>`
        ${selected(kind, usageOf(kind, whose, id))} WHERE ${ours(whose)} AND x.id = ${id}::uuid`,
      );
      return rows.map(toRecord)[0] ?? null;
    },
    subcontractors: () =>
      tx.$queryRaw`
        SELECT x.id, x.code, x.name, x.retired_at IS NOT NULL AS "isRetired" FROM subcontractor x
        WHERE ${ours(whose)} ORDER BY lower(x.name), x.code`,
    async holder(kind, field, value) {
      await tx.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`reference ${kind} ${whose.providerId}`}, 0))`;
      const rows = await tx.$queryRaw<Awaited<ReturnType<ReferenceStore['subcontractors']>>>`
        SELECT x.id, x.code, x.name, x.retired_at IS NOT NULL AS "isRetired" FROM ${tableOf(kind)} x
        WHERE ${ours(whose)} AND lower(${columnOf(field)}::text) = lower(${value}) LIMIT 1`;
      return rows[0] ?? null;
    },
  }) satisfies Partial<ReferenceStore>;
