import 'server-only';
import type { QueueAsked, QueuedLearner } from '@/lib/features/uln-queue';
import type { LastCheck } from '@/lib/features/uln-queue/schema';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';
import { hasNamesDiffering, isChecked, isNameEdited, queuedLearners, type Whose } from './uln-problems';

type Row = Omit<QueuedLearner, 'uln'> & { readonly uln: bigint | null };

/** No more than can be told in a sentence: a slip of an import can give hundreds the same number. */
const SHARED_MAX = 4;

const sharedWith = ({ tenantId, providerId }: Whose, academicYear: string) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('number', other.number, 'learnRefNumber', other."LearnRefNumber")
    ORDER BY other.number), '[]')
  FROM (
    SELECT o.number, o."LearnRefNumber" FROM learner o
    WHERE o.tenant_id = ${tenantId}::uuid AND o.provider_id = ${providerId}::uuid AND o."ULN" = l."ULN" AND o.id <> l.id
      AND o.stage = 'learner' AND l.uln_kind IN ('real', 'wrong')
      AND EXISTS (SELECT FROM ilr_record s
        WHERE s.tenant_id = o.tenant_id AND s.learner_id = o.id AND s.academic_year = ${academicYear})
    LIMIT ${SHARED_MAX}) other)`;

const aims = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'FundModel', d."FundModel", 'LearnStartDate', d."LearnStartDate", 'LearnPlanEndDate', d."LearnPlanEndDate",
    'LearnActEndDate', d."LearnActEndDate", 'LearningDeliveryFAM', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'LearnDelFAMType', f."LearnDelFAMType", 'LearnDelFAMCode', f."LearnDelFAMCode")), '[]')
      FROM "LearningDeliveryFAM" f
      WHERE f.tenant_id = d.tenant_id AND f.ilr_record_id = d.ilr_record_id AND f.learning_delivery_id = d.id))), '[]')
  FROM "LearningDelivery" d
  WHERE d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id AND l.uln_kind = 'temporary')`;

const check = Prisma.sql`CASE WHEN ${isChecked} THEN jsonb_build_object(
  'outcome', k.checked_outcome,
  'at', to_char(k.checked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'hasNamesDiffering', ${hasNamesDiffering}, 'isNameEdited', ${isNameEdited}) END`;

/** What the queue shows of learners, in the order of their ids. */
export const ulnQueueLines = async (
  tx: Transaction,
  whose: Whose,
  { ids, year }: { readonly ids: readonly bigint[] } & Pick<QueueAsked, 'year'>,
): Promise<QueuedLearner[]> => {
  const rows = await tx.$queryRaw<(Row & { readonly id: bigint; readonly check: LastCheck | null })[]>`
    SELECT l.id, l.number, l."LearnRefNumber" AS "learnRefNumber", l."FamilyName" AS "familyName",
      l."GivenNames" AS "givenNames", l."ULN" AS uln, ${check} AS "check",
      ${sharedWith(whose, year.code)} AS "sharedWith", ${aims} AS aims
    ${queuedLearners(whose, year.code)} AND l.id = ANY(${[...ids]}::bigint[])`;
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
    .map(({ id: _, ...row }) => ({ ...row, uln: row.uln === null ? null : Number(row.uln) }));
};
