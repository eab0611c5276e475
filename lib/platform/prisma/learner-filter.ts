import 'server-only';
import type { LearnerSearch } from '@/lib/features/learner';
import { compStatusOf, type FacetValues, type LearnerStatus } from '@/lib/features/learner/schema';
import { Prisma } from './generated/client';

type Whose = { readonly tenantId: string; readonly providerId: string };

const always = Prisma.sql`true`;
const uuids = (ids: readonly string[]) => Prisma.sql`${[...ids]}::uuid[]`;
const isOneOf = (column: Prisma.Sql, ids: readonly string[]) =>
  ids.length === 0 ? always : Prisma.sql`${column} = ANY(${uuids(ids)})`;

const isOf = ({ tenantId, providerId }: Whose) =>
  Prisma.sql`l.tenant_id = ${tenantId}::uuid AND l.provider_id = ${providerId}::uuid`;

// LIKE takes twice as long: it steps through characters, and this through bytes.
const holds = (word: string) => Prisma.sql`strpos(l.find_key, ${word}) > 0`;

const matches = ({ words, dateOfBirth }: LearnerSearch['terms']): Prisma.Sql => {
  const isBorn = Prisma.sql`l."DateOfBirth" = ${dateOfBirth}::date`;
  const hasWords = words.length === 0 ? null : Prisma.sql`(${Prisma.join(words.map(holds), ' AND ')})`;
  if (dateOfBirth === null) return hasWords ?? always;
  return hasWords === null ? isBorn : Prisma.sql`(${hasWords} OR ${isBorn})`;
};

/** Whether a search asks for anything that does not stand with the learner themselves. */
export const asksOfLinks = ({ facets: { tag, contract, subcontractor, plan, status } }: LearnerSearch): boolean =>
  [tag, contract, subcontractor, plan, status].some(({ length }) => length > 0);

const looksForSomebody = ({ terms }: LearnerSearch): boolean => terms.words.length > 0 || terms.dateOfBirth !== null;

/**
 * The provider's learners who match a search. OFFSET 0 keeps the planner from looking through the table in the order of the
 * list for a name that hardly anybody has: it does not know how rare one is, since row-level security hides the figures. In the
 * order of names that is no loss: the index that a search reads is in that order, and a page may be full soon.
 */
const found = (whose: Whose, search: LearnerSearch, isByName: boolean): Prisma.Sql =>
  looksForSomebody(search)
    ? Prisma.sql`(
        SELECT l.tenant_id, l.id, l.number, l.find_key, l."LearnRefNumber", l."DateOfBirth", l.updated_at,
          l.site_id, l.main_officer_id, l.stage
        FROM learner l WHERE ${isOf(whose)} AND ${matches(search.terms)}
        ${isByName && !asksOfLinks(search) ? Prisma.empty : Prisma.sql`OFFSET 0`})`
    : Prisma.sql`learner`;

const recordOfYear = (academicYear: string, aims: Prisma.Sql) => Prisma.sql`
  EXISTS (
    SELECT FROM ilr_record r ${aims}
    WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = ${academicYear})`;

const compStatuses = (statuses: readonly LearnerStatus[]): number[] =>
  Object.entries(compStatusOf).flatMap(([name, code]) => (statuses.some((status) => status === name) ? [code] : []));

/** One aim of the year that has all that is asked of aims. */
const hasAim = (academicYear: string, { contract, subcontractor, plan }: FacetValues, codes: readonly number[]) =>
  recordOfYear(
    academicYear,
    Prisma.sql`JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
      AND ${isOneOf(Prisma.sql`d.contract_id`, contract)} AND ${isOneOf(Prisma.sql`d.subcontractor_id`, subcontractor)}
      AND ${isOneOf(Prisma.sql`d.qualification_plan_id`, plan)}
      AND ${codes.length === 0 ? always : Prisma.sql`d."CompStatus" = ANY(${[...codes]}::int[])`}`,
  );

const hasNoAims = (academicYear: string) => Prisma.sql`(
  ${recordOfYear(academicYear, Prisma.empty)} AND NOT ${recordOfYear(
    academicYear,
    Prisma.sql`JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id`,
  )})`;

/** Whoever looks for somebody need not know whether they are a learner yet; a list of learners has no applicants. */
const isListed = (search: LearnerSearch): Prisma.Sql =>
  search.facets.status.length > 0 || looksForSomebody(search) ? always : Prisma.sql`l.stage = 'learner'`;

const standsInYear = ({ academicYear, facets }: LearnerSearch): Prisma.Sql => {
  const { contract, subcontractor, plan, status } = facets;
  const asksOfAims = contract.length + subcontractor.length + plan.length > 0;
  const codes = compStatuses(status);
  if (status.length === 0) return asksOfAims ? hasAim(academicYear, facets, []) : always;
  const ways = codes.length > 0 ? [hasAim(academicYear, facets, codes)] : [];
  if (!asksOfAims && status.includes('no-aims')) ways.push(hasNoAims(academicYear));
  if (!asksOfAims && status.includes('no-record'))
    ways.push(Prisma.sql`NOT ${recordOfYear(academicYear, Prisma.empty)}`);
  const isThere = ways.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
  // An applicant may have aims already, and is in no return with them.
  const isLearner = Prisma.sql`l.stage = 'learner' AND ${isThere}`;
  if (!status.includes('applicant')) return isLearner;
  const isApplicant = Prisma.sql`l.stage = 'applicant' AND ${asksOfAims ? hasAim(academicYear, facets, []) : always}`;
  return Prisma.sql`(${isApplicant} OR ${isLearner})`;
};

/** FROM and WHERE of the learners, as `l`, that a search is for; `isByName` when they are wanted in the order of their names. */
export const learnersFor = (whose: Whose, search: LearnerSearch, isByName = false): Prisma.Sql => {
  const { site, officer, tag } = search.facets;
  const hasTag = Prisma.sql`EXISTS (
    SELECT FROM learner_tag t WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id AND t.tag_id = ANY(${uuids(tag)}))`;
  return Prisma.sql`
    FROM ${found(whose, search, isByName)} l
    WHERE ${looksForSomebody(search) ? always : isOf(whose)} AND ${isOneOf(Prisma.sql`l.site_id`, site)} AND ${isOneOf(Prisma.sql`l.main_officer_id`, officer)}
      AND ${tag.length === 0 ? always : hasTag} AND ${isListed(search)} AND ${standsInYear(search)}`;
};
