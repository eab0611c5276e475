import 'server-only';
import type { LearnerSearch, LearnerStore } from '@/lib/features/learner';
import type { LearnerListItem } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { learnerIdentifier } from '@/lib/identifiers';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

type Row = Omit<LearnerListItem, 'identifier' | 'uln' | 'aims'> & { number: number; uln: bigint | null; aims: bigint };

const found = ({ tenantId, providerId }: ProviderContext, { text }: LearnerSearch): Prisma.Sql => {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const matching =
    text === ''
      ? Prisma.sql`true`
      : Prisma.sql`(l."LearnRefNumber" ILIKE ${like} OR l."ULN"::text LIKE ${like}
          OR l."FamilyName" ILIKE ${like} OR l."GivenNames" ILIKE ${like}
          OR concat_ws(' ', l."GivenNames", l."FamilyName") ILIKE ${like})`;
  return Prisma.sql`l.tenant_id = ${tenantId}::uuid AND l.provider_id = ${providerId}::uuid AND ${matching}`;
};

const beyond = ({ after, before }: LearnerSearch): Prisma.Sql => {
  if (before !== null) return Prisma.sql`l."LearnRefNumber" < ${before}`;
  return after === null ? Prisma.sql`true` : Prisma.sql`l."LearnRefNumber" > ${after}`;
};

const linked = (row: 's' | 't') =>
  Prisma.raw(`jsonb_build_object('name', ${row}.name, 'isRetired', ${row}.retired_at IS NOT NULL)`);

const pageOf = (provider: ProviderContext, search: LearnerSearch, size: number) => Prisma.sql`
  SELECT l."LearnRefNumber" AS "learnRefNumber", l.number, l."ULN" AS uln, l."FamilyName" AS "familyName",
    l."GivenNames" AS "givenNames", to_char(l."DateOfBirth", 'YYYY-MM-DD') AS "dateOfBirth",
    (SELECT ${linked('s')} FROM site s WHERE s.tenant_id = l.tenant_id AND s.id = l.site_id) AS site,
    (SELECT ${linked('t')} FROM tag t WHERE t.tenant_id = l.tenant_id AND t.id = l.main_tag_id) AS "mainTag",
    ARRAY(SELECT r.academic_year FROM ilr_record r
      WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id ORDER BY 1) AS "academicYears",
    (SELECT count(*) FROM ilr_record r
      JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
      WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id) AS aims
  FROM learner l
  WHERE ${found(provider, search)} AND ${beyond(search)}
  ORDER BY l."LearnRefNumber" ${search.before === null ? Prisma.sql`ASC` : Prisma.sql`DESC`}
  LIMIT ${size + 1}`;

const toItem = ({ number, uln, aims, ...row }: Row): LearnerListItem => ({
  ...row,
  identifier: learnerIdentifier(number),
  uln: uln === null ? null : Number(uln),
  aims: Number(aims),
});

/** The learners of one provider, in one transaction. */
export const prismaLearnerStore = (tx: Transaction, provider: ProviderContext): LearnerStore => ({
  async page(search, size) {
    const [counted] = await tx.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM learner l WHERE ${found(provider, search)}`;
    const rows = await tx.$queryRaw<Row[]>(pageOf(provider, search, size));
    const isMore = rows.length > size;
    const shown = rows.slice(0, size);
    const backwards = search.before !== null;
    if (backwards) shown.reverse();
    const first = shown[0]?.learnRefNumber ?? null;
    const last = shown.at(-1)?.learnRefNumber ?? null;
    return {
      learners: shown.map(toItem),
      total: Number(counted?.total ?? 0),
      previous: (backwards ? isMore : search.after !== null) ? first : null,
      next: (backwards ? true : isMore) ? last : null,
    };
  },
});
