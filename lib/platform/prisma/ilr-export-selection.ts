import 'server-only';
import type { ExportSelection } from '@/lib/features/ilr-export';
import { Prisma } from './generated/client';

type Whose = { readonly tenantId: string; readonly providerId: string };

const uuids = (ids: readonly string[]) => Prisma.sql`${[...ids]}::uuid[]`;
const noneOr = (ids: readonly string[], condition: Prisma.Sql) =>
  ids.length === 0 ? Prisma.sql`true` : Prisma.sql`coalesce(${condition}, false)`;

const excludedContracts = ({ tenantId, providerId }: Whose) => Prisma.sql`
  SELECT id FROM contract
  WHERE tenant_id = ${tenantId}::uuid AND provider_id = ${providerId}::uuid AND NOT is_included_in_ilr_exports`;

const aimsMatch = (ids: readonly string[], column: 'contract_id' | 'subcontractor_id', alsoTrue: Prisma.Sql) =>
  ids.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`bool_or(d.${Prisma.raw(column)} = ANY(${uuids(ids)}) AND ${alsoTrue})`;

/**
 * Each learner with an ILR record for the year, and the lot it falls into: `in`, or left out by the filters, by an
 * excluded contract, or for having no aim. A filter on aims is asked of all aims, and, where other aims are kept, of those
 * that would be kept too: an aim that is left out cannot bring its learner in.
 */
export const sortedCaseload = (whose: Whose, selection: ExportSelection): Prisma.Sql => {
  const { siteIds, subcontractorIds, contractIds, tagIds, keepOtherAims, academicYear } = selection;
  const always = Prisma.sql`true`;
  const kept = Prisma.sql`e.id IS NULL`;
  return Prisma.sql`
    excluded_contract AS (${excludedContracts(whose)}),
    aim AS (
      SELECT d.ilr_record_id, count(*) AS aims, count(e.id) AS excluded_aims,
        ${aimsMatch(contractIds, 'contract_id', always)} AND ${aimsMatch(subcontractorIds, 'subcontractor_id', always)}
          AS matches,
        ${aimsMatch(contractIds, 'contract_id', kept)} AND ${aimsMatch(subcontractorIds, 'subcontractor_id', kept)}
          AS kept_match
      FROM ilr_record r
      JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
      LEFT JOIN excluded_contract e ON e.id = d.contract_id
      WHERE r.tenant_id = ${whose.tenantId}::uuid AND r.provider_id = ${whose.providerId}::uuid
        AND r.academic_year = ${academicYear}
      GROUP BY d.ilr_record_id
    ),
    caseload AS (
      SELECT r.tenant_id, r.id, l.id AS learner_id, l."LearnRefNumber", coalesce(a.aims, 0) AS aims,
        coalesce(a.excluded_aims, 0) AS excluded_aims,
        CASE
          WHEN NOT (
            ${noneOr(siteIds, Prisma.sql`l.site_id = ANY(${uuids(siteIds)})`)}
            AND ${noneOr(
              tagIds,
              Prisma.sql`EXISTS (
                SELECT FROM learner_tag t
                WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id AND t.tag_id = ANY(${uuids(tagIds)}))`,
            )}
            AND ${contractIds.length + subcontractorIds.length === 0 ? always : Prisma.sql`coalesce(a.matches, false)`}
          ) THEN 'filters'
          WHEN a.aims IS NULL THEN 'no aims'
          WHEN a.excluded_aims = 0 THEN 'in'
          WHEN ${keepOtherAims} AND a.excluded_aims < a.aims AND a.kept_match THEN 'in'
          ELSE 'contract'
        END AS lot
      FROM ilr_record r
      JOIN learner l ON l.tenant_id = r.tenant_id AND l.id = r.learner_id AND l.stage = 'learner'
      LEFT JOIN aim a ON a.ilr_record_id = r.id
      WHERE r.tenant_id = ${whose.tenantId}::uuid AND r.provider_id = ${whose.providerId}::uuid
        AND r.academic_year = ${academicYear}
    )`;
};

export const excludedContractIds = (whose: Whose): Prisma.Sql => excludedContracts(whose);
