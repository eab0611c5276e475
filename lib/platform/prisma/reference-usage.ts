import 'server-only';
import { isOnAims, type ReferenceKind } from '@/lib/features/reference/schema';
import { Prisma } from './generated/client';

type Whose = { readonly tenantId: string; readonly providerId: string };
/** Whose records, and which of them; null for each. */
type Usage = (whose: Whose, id: string | null) => Prisma.Sql;

const only = (column: string, id: string | null): Prisma.Sql =>
  id === null ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = ${id}::uuid`;

const ofSites: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT site_id AS id, count(*) AS learners, NULL::bigint AS aims FROM learner
    WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND ${only('site_id', id)}
    GROUP BY 1`;

// The main officer of a learner may have some of the aims as well, or others may.
const ofOfficers: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT officer_id AS id, count(*) AS learners, NULL::bigint AS aims FROM (
      SELECT main_officer_id AS officer_id, id AS learner_id FROM learner
      WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND ${only('main_officer_id', id)}
      UNION SELECT d.officer_id, r.learner_id
      FROM ilr_record r JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
      WHERE r.tenant_id = ${tenantId}::uuid AND r.provider_id = ${providerId}::uuid AND ${only('d.officer_id', id)}
    ) looked_after
    GROUP BY 1`;

// A learner with records of two years is one learner.
const ofAims =
  (column: 'contract_id' | 'subcontractor_id' | 'qualification_plan_id'): Usage =>
  ({ tenantId, providerId }, id) =>
    Prisma.sql`
    SELECT d.${Prisma.raw(column)} AS id, count(DISTINCT r.learner_id) AS learners, count(*) AS aims
    FROM ilr_record r JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
    WHERE r.tenant_id = ${tenantId}::uuid AND r.provider_id = ${providerId}::uuid AND ${only(`d.${column}`, id)}
    GROUP BY 1`;

// The main tag of a learner may be among the learner's tags, or not.
const ofTags: Usage = ({ tenantId, providerId }, id) => Prisma.sql`
    SELECT tag_id AS id, count(*) AS learners, NULL::bigint AS aims FROM (
      SELECT tag_id, learner_id FROM learner_tag WHERE tenant_id = ${tenantId}::uuid AND ${only('tag_id', id)}
      UNION SELECT main_tag_id, id FROM learner
      WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND ${only('main_tag_id', id)}
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
