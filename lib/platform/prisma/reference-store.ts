import 'server-only';
import type { ProviderContext } from '@/lib/features/provider';
import type { ReferenceStore } from '@/lib/features/reference';
import type { ReferenceItem, ReferenceKind } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

const onLearner = (column: 'site_id' | 'main_officer_id') =>
  Prisma.sql`SELECT count(*) FROM learner l WHERE l.tenant_id = x.tenant_id AND l.${Prisma.raw(column)} = x.id`;
const onAim = (column: 'contract_id' | 'subcontractor_id' | 'qualification_plan_id') =>
  Prisma.sql`SELECT count(DISTINCT d.ilr_record_id) FROM "LearningDelivery" d
    WHERE d.tenant_id = x.tenant_id AND d.${Prisma.raw(column)} = x.id`;

const kinds: Record<ReferenceKind, { table: Prisma.Sql; learners: Prisma.Sql }> = {
  sites: { table: Prisma.sql`site`, learners: onLearner('site_id') },
  subcontractors: { table: Prisma.sql`subcontractor`, learners: onAim('subcontractor_id') },
  contracts: { table: Prisma.sql`contract`, learners: onAim('contract_id') },
  tags: {
    table: Prisma.sql`tag`,
    learners: Prisma.sql`SELECT count(*) FROM learner_tag t WHERE t.tenant_id = x.tenant_id AND t.tag_id = x.id`,
  },
  officers: { table: Prisma.sql`officer`, learners: onLearner('main_officer_id') },
  'qualification-plans': { table: Prisma.sql`qualification_plan`, learners: onAim('qualification_plan_id') },
};

type Row = Omit<ReferenceItem, 'learners'> & { learners: bigint };

/** The sites, contracts and other lists of one provider, in one transaction. */
export const prismaReferenceStore = (tx: Transaction, { tenantId, providerId }: ProviderContext): ReferenceStore => ({
  async list(kind) {
    const { table, learners } = kinds[kind];
    const included = kind === 'contracts' ? Prisma.sql`x.is_included_in_ilr_exports` : Prisma.sql`NULL::boolean`;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT x.id, x.code, x.name, ${included} AS "isIncludedInIlrExports", (${learners}) AS learners
      FROM ${table} x
      WHERE x.tenant_id = ${tenantId}::uuid AND x.provider_id = ${providerId}::uuid AND x.retired_at IS NULL
      ORDER BY x.code`;
    return rows.map((row) => ({ ...row, learners: Number(row.learners) }));
  },
  async includeContract(contractId, isIncluded) {
    const { count } = await tx.contract.updateMany({
      where: { tenantId, providerId, id: contractId },
      data: { isIncludedInIlrExports: isIncluded },
    });
    return count === 1;
  },
});
