import 'server-only';
import type { UlnProblem } from '@/lib/features/uln-queue/schema';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import { Prisma } from './generated/client';

export type Whose = { readonly tenantId: string; readonly providerId: string };

/** Learners `l` with their record `r` of a year, and `k`, what is kept of them for the LRS. An applicant is in no return. */
export const queuedLearners = ({ tenantId, providerId }: Whose, academicYear: string): Prisma.Sql => Prisma.sql`
  FROM ilr_record r
  JOIN learner l ON l.tenant_id = r.tenant_id AND l.id = r.learner_id AND l.stage = 'learner'
    AND l.provider_id = r.provider_id
  LEFT JOIN lrs_learner k ON k.tenant_id = l.tenant_id AND k.learner_id = l.id
  WHERE r.tenant_id = ${tenantId}::uuid AND r.provider_id = ${providerId}::uuid AND r.academic_year = ${academicYear}`;

/**
 * Numbers that more than one learner of the year has. Spec: R_59, which leaves the temporary number out. Which numbers come
 * into question stands in an index, in order; only who has one of those is looked up.
 */
export const sharedUlns = (whose: Whose, academicYear: string): Prisma.Sql => Prisma.sql`
  SELECT l."ULN" AS uln, count(*) AS learners ${queuedLearners(whose, academicYear)}
    AND l."ULN" = ANY(ARRAY(
      SELECT s."ULN" FROM learner s
      WHERE s.tenant_id = ${whose.tenantId}::uuid AND s.provider_id = ${whose.providerId}::uuid
        AND s."ULN" <> ${TEMPORARY_ULN}
      GROUP BY s."ULN" HAVING count(*) > 1))
  GROUP BY l."ULN" HAVING count(*) > 1`;

/** Whether the last verification was of the number that stands there now. */
export const isChecked = Prisma.sql`(l.uln_kind = 'real' AND k.checked_uln = l."ULN")`;

const isSameName = (ours: Prisma.Sql, checked: Prisma.Sql) =>
  Prisma.sql`(coalesce(${ours}, '') = coalesce(${checked}, '') OR lower(btrim(coalesce(${ours}, ''))) = lower(btrim(coalesce(${checked}, ''))))`;

/** Whether the names have been changed here since they were verified. */
export const isNameEdited = Prisma.sql`NOT (
  ${isSameName(Prisma.sql`l."FamilyName"`, Prisma.sql`k.checked_family_name`)}
  AND ${isSameName(Prisma.sql`l."GivenNames"`, Prisma.sql`k.checked_given_name`)})`;

/** Whether the LRS had other names. */
export const hasNamesDiffering = Prisma.sql`k.checked_differing && ARRAY['FamilyName', 'GivenName']`;

/** The condition of each problem that one learner can have alone. */
export const problemOf = (problem: Exclude<UlnProblem, 'duplicated'>, since: Date): Prisma.Sql => {
  switch (problem) {
    case 'missing':
      return Prisma.sql`l.uln_kind = 'missing'`;
    case 'check-digit':
      return Prisma.sql`l.uln_kind = 'wrong'`;
    case 'temporary':
      return Prisma.sql`l.uln_kind = 'temporary'`;
    case 'not-theirs':
      return Prisma.sql`(${isChecked} AND k.checked_outcome IN ('not-found', 'somebody-else'))`;
    case 'linked':
      return Prisma.sql`(${isChecked} AND k.checked_outcome = 'linked')`;
    case 'drift':
      return Prisma.sql`(${isChecked} AND k.checked_outcome IN ('exact-match', 'update-required')
        AND (${hasNamesDiffering} OR ${isNameEdited}))`;
    case 'not-verified':
      return Prisma.sql`(l.uln_kind = 'real' AND (k.checked_uln = l."ULN" AND k.checked_at >= ${since}) IS NOT TRUE)`;
  }
};

/** The condition of a problem, for a query over `queuedLearners`. */
export const hasProblem = (whose: Whose, academicYear: string, problem: UlnProblem, since: Date): Prisma.Sql =>
  problem === 'duplicated'
    ? Prisma.sql`l."ULN" IN (SELECT shared.uln FROM (${sharedUlns(whose, academicYear)}) shared)`
    : problemOf(problem, since);
