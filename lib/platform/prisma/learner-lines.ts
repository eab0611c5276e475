import 'server-only';
import { compStatusOf, type LearnerListItem, type LearnerStatus } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { learnerIdentifier } from '@/lib/identifiers';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

type Row = Omit<LearnerListItem, 'identifier' | 'uln' | 'aims' | 'statuses'> & {
  readonly uln: bigint | null;
  readonly aims: bigint;
  readonly isApplicant: boolean;
  readonly hasRecord: boolean;
  readonly compStatuses: readonly number[] | null;
};

const tagsOf = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'colour', t.colour, 'isRetired', t.retired_at IS NOT NULL,
    'isMain', t.id IS NOT DISTINCT FROM l.main_tag_id) ORDER BY t.id IS NOT DISTINCT FROM l.main_tag_id DESC, t.name), '[]')
  FROM tag t WHERE t.tenant_id = l.tenant_id AND (t.id = l.main_tag_id OR t.id IN (
    SELECT lt.tag_id FROM learner_tag lt WHERE lt.tenant_id = l.tenant_id AND lt.learner_id = l.id)))`;

const linked = (row: 's' | 'o') =>
  Prisma.raw(`jsonb_build_object('name', ${row}.name, 'isRetired', ${row}.retired_at IS NOT NULL)`);

// LIMIT 1 keeps the record with its learner: a planner without figures would look through all records for each.
const recordOf = (academicYear: string) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT r.tenant_id, r.id FROM ilr_record r
    WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = ${academicYear} LIMIT 1
  ) record ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS aims, array_agg(DISTINCT d."CompStatus") AS statuses,
      array_agg(DISTINCT c.name) FILTER (WHERE c.name IS NOT NULL) AS contracts
    FROM "LearningDelivery" d LEFT JOIN contract c ON c.tenant_id = d.tenant_id AND c.id = d.contract_id
    WHERE d.tenant_id = record.tenant_id AND d.ilr_record_id = record.id
  ) aim ON true`;

const compStatusNames = Object.keys(compStatusOf) as (keyof typeof compStatusOf)[];

const statusesOf = ({ isApplicant, hasRecord, aims, compStatuses }: Row): LearnerStatus[] => {
  if (isApplicant) return ['applicant'];
  if (!hasRecord) return ['no-record'];
  if (Number(aims) === 0) return ['no-aims'];
  return compStatusNames.filter((name) => compStatuses?.includes(compStatusOf[name]));
};

const toItem = (row: Row): LearnerListItem => {
  const { isApplicant: _, hasRecord: __, compStatuses: ___, ...shown } = row;
  return {
    ...shown,
    identifier: learnerIdentifier(row.number),
    uln: row.uln === null ? null : Number(row.uln),
    aims: Number(row.aims),
    statuses: statusesOf(row),
  };
};

/** What the list shows of learners, in the order of their ids. */
export const learnerLines = async (
  tx: Transaction,
  { tenantId }: ProviderContext,
  { ids, academicYear }: { readonly ids: readonly bigint[]; readonly academicYear: string },
): Promise<LearnerListItem[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.number, l."LearnRefNumber" AS "learnRefNumber", l."ULN" AS uln, l."FamilyName" AS "familyName",
      l."GivenNames" AS "givenNames", to_char(l."DateOfBirth", 'YYYY-MM-DD') AS "dateOfBirth",
      to_char(l.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "changedAt",
      (SELECT ${linked('s')} FROM site s WHERE s.tenant_id = l.tenant_id AND s.id = l.site_id) AS site,
      (SELECT ${linked('o')} FROM officer o WHERE o.tenant_id = l.tenant_id AND o.id = l.main_officer_id) AS officer,
      ${tagsOf} AS tags,
      ARRAY(SELECT r.academic_year FROM ilr_record r
        WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id ORDER BY 1) AS "academicYears",
      l.stage = 'applicant' AS "isApplicant", record.id IS NOT NULL AS "hasRecord", aim.aims, aim.statuses AS "compStatuses",
      coalesce(aim.contracts, '{}') AS contracts
    FROM unnest(${[...ids]}::bigint[]) WITH ORDINALITY AS page (id, place)
    JOIN learner l ON l.tenant_id = ${tenantId}::uuid AND l.id = page.id
    ${recordOf(academicYear)}
    ORDER BY page.place`;
  return rows.map(toItem);
};
