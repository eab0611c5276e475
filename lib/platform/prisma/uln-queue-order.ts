import 'server-only';
import type { QueueAsked } from '@/lib/features/uln-queue';
import type { AcademicYear } from '@/lib/ilr';
import { Prisma } from './generated/client';

type Key = { readonly key: Prisma.Sql; readonly type: Prisma.Sql };

/** Of an aim `d`, what its funding and monitoring say that the rules ask about, looked up once. */
const monitoring = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT bool_or(f."LearnDelFAMType" = 'ACT' AND f."LearnDelFAMCode" = '1') AS is_levy,
      bool_or(f."LearnDelFAMType" = 'LDM' AND f."LearnDelFAMCode" = '034') AS is_in_custody,
      bool_or(f."LearnDelFAMType" IN ('ADL', 'SOF') AND f."LearnDelFAMCode" = '1') AS is_loan_or_of_students
    FROM "LearningDeliveryFAM" f
    WHERE f.tenant_id = d.tenant_id AND f.ilr_record_id = d.ilr_record_id AND f.learning_delivery_id = d.id
  ) fam ON true`;

const isLongEnough = Prisma.sql`(d."LearnPlanEndDate" - d."LearnStartDate" >= 5 OR d."LearnActEndDate" - d."LearnStartDate" >= 5)`;

/**
 * The first day on which a file has an error because of the temporary number: ULN_12 from the start of the year, ULN_07 and
 * ULN_11 from 1 January once 60 days of the aim are over. `temporaryUlnStanding` of lib/ilr says the same of one learner.
 */
const errorFrom = ({ starts, ends }: Pick<AcademicYear, 'starts' | 'ends'>): Prisma.Sql => {
  const newYear = `${ends.slice(0, 4)}-01-01`;
  return Prisma.sql`(
    SELECT min(CASE
      WHEN fam.is_levy THEN ${starts}::date
      WHEN ${isLongEnough} AND fam.is_in_custody IS NOT TRUE AND (d."FundModel" IN (25, 35, 36, 37, 38, 70, 81, 82)
        OR d."FundModel" = 99 AND fam.is_loan_or_of_students)
      THEN greatest(d."LearnStartDate" + 61, ${newYear}::date)
    END)
    FROM "LearningDelivery" d ${monitoring} WHERE d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id)`;
};

const byNumber: Key = { key: Prisma.sql`l."LearnRefNumber"`, type: Prisma.sql`text` };

// What was never verified comes first.
const byLastCheck: Key = {
  key: Prisma.sql`coalesce(CASE WHEN k.checked_uln = l."ULN" THEN k.checked_at END, '-infinity')`,
  type: Prisma.sql`timestamptz`,
};

/** What the learners with a problem are put in order by: the most pressing first, or by name. */
export const queueKey = ({ sort, problem, year }: QueueAsked): Key => {
  if (sort === 'name') return { key: Prisma.sql`l.find_key`, type: Prisma.sql`text` };
  switch (problem) {
    case 'temporary':
      return { key: Prisma.sql`coalesce(${errorFrom(year)}, 'infinity')`, type: Prisma.sql`date` };
    // Those who share a number stand together.
    case 'duplicated':
      return { key: Prisma.sql`l."ULN"`, type: Prisma.sql`bigint` };
    case 'missing':
    case 'check-digit':
      return byNumber;
    default:
      return byLastCheck;
  }
};
