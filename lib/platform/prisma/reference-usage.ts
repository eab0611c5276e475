import 'server-only';
import { isOnAims, type ReferenceKind } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';

type Whose = { readonly tenantId: string; readonly providerId: string };
/** Whose records, and which of them; null for each. */
type Usage = (whose: Whose, id: string | null) => Prisma.Sql;

const only = (column: string, id: string | null): Prisma.Sql =>
  id === null ? Prisma.sql`${Prisma.raw(column)} IS NOT NULL` : Prisma.sql`${Prisma.raw(column)} = ${id}::uuid`;

const ofSites: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT site_id AS id, count(*) AS learners, NULL::bigint AS aims FROM learner
    WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND ${only('site_id', id)}
    GROUP BY 1`;

// The main officer of a learner may have some of the aims as well, or others may: those are counted beside.
const ofOfficers: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT id, sum(learners)::bigint AS learners, NULL::bigint AS aims FROM (
      SELECT main_officer_id AS id, count(*) AS learners FROM learner
      WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND ${only('main_officer_id', id)}
      GROUP BY 1
      UNION ALL SELECT others.id, count(*) FROM (
        SELECT DISTINCT d.officer_id AS id, r.learner_id
        FROM ilr_record r JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
        WHERE r.tenant_id = ${tenantId}::uuid AND r.provider_id = ${providerId}::uuid AND ${only('d.officer_id', id)}
      ) others
      JOIN learner l ON l.tenant_id = ${tenantId}::uuid AND l.id = others.learner_id
        AND l.main_officer_id IS DISTINCT FROM others.id
      GROUP BY 1
    ) looked_after
    GROUP BY 1`;

// A learner with records of two years is one learner. Told apart by groups, and not by count(DISTINCT), which sorts all aims.
const ofAims =
  (column: 'contract_id' | 'subcontractor_id' | 'qualification_plan_id'): Usage =>
  ({ tenantId, providerId }, id) =>
    Prisma.sql`
    SELECT id, count(*) AS learners, sum(aims)::bigint AS aims FROM (
      SELECT d.${Prisma.raw(column)} AS id, r.learner_id, count(*) AS aims
      FROM ilr_record r JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
      WHERE r.tenant_id = ${tenantId}::uuid AND r.provider_id = ${providerId}::uuid AND ${only(`d.${column}`, id)}
      GROUP BY 1, 2
    ) held
    GROUP BY 1`;

// The main tag of a learner may be among the learner's tags, or not: where it is not, it is counted beside.
const ofTags: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT id, sum(learners)::bigint AS learners, NULL::bigint AS aims FROM (
      SELECT tag_id AS id, count(*) AS learners FROM learner_tag
      WHERE tenant_id = ${tenantId}::uuid AND ${only('tag_id', id)}
      GROUP BY 1
      UNION ALL SELECT l.main_tag_id, count(*) FROM learner l
      WHERE l.tenant_id = ${tenantId}::uuid AND l.provider_id = ${providerId}::uuid AND ${only('l.main_tag_id', id)}
        AND NOT EXISTS (
          SELECT FROM learner_tag t
          WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id AND t.tag_id = l.main_tag_id)
      GROUP BY 1
    ) tagged
    GROUP BY 1`;

const usages: Record<ReferenceKind, Usage> = {
  sites: ofSites,
  officers: ofOfficers,
  tags: ofTags,
  contracts: ofAims('contract_id'),
  subcontractors: ofAims('subcontractor_id'),
  'qualification-plans': ofAims('qualification_plan_id'),
};

/** Rows of id, learners and aims for each record that is used. */
export const usageOf = (kind: ReferenceKind, ...asked: Parameters<Usage>): Prisma.Sql => usages[kind](...asked);

/** What stands for aims where nobody uses the record: none, or null where only learners are counted. */
export const noAims = (kind: ReferenceKind): Prisma.Sql => (isOnAims(kind) ? Prisma.sql`0` : Prisma.sql`NULL::bigint`);
