import 'server-only';
import type { ExportSelection } from '@/lib/features/ilr-export';
import {
  type MonitoringChoice,
  type MonitoringOccurrence,
  type MonitoringProblem,
  type MonitoringSource,
  monitoringOccurrences,
} from '@/lib/features/ilr-export/schema';
import { Prisma } from './generated/client';
import { sortedCaseload } from './ilr-export-selection';
import { joinedBySets } from './joined-by-sets';
import type { Transaction } from './transaction';

// ILR 2025-26, ProvSpecLearnMon and ProvSpecDelMon: RestrictedString of 1 to 20 characters.
const LENGTH_MAX = 20;
const RESTRICTED_STRING = "^[A-Za-z0-9 ~!@#$%&'()*+,\\-./:;<=>?\\[\\\\\\]_{}^£€]*$";

type Row = Omit<MonitoringProblem, 'reason'>;

const onLearner: readonly MonitoringOccurrence[] = ['A', 'B'];

const learnerValue: Record<Exclude<MonitoringSource, 'as-entered' | 'qualification-plan-code'>, Prisma.Sql> = {
  'provider-id': Prisma.sql`l.provider_learner_id`,
  'learner-identifier': Prisma.sql`'M' || lpad(l.number::text, 6, '0')`,
  'site-code': Prisma.sql`(SELECT s.code FROM site s WHERE s.tenant_id = l.tenant_id AND s.id = l.site_id)`,
  'main-officer-code': Prisma.sql`(SELECT o.code FROM officer o WHERE o.tenant_id = l.tenant_id AND o.id = l.main_officer_id)`,
  'main-tag': Prisma.sql`(SELECT t.code FROM tag t WHERE t.tenant_id = l.tenant_id AND t.id = l.main_tag_id)`,
};

const rows = (occurrence: MonitoringOccurrence, source: MonitoringSource, from: Prisma.Sql) =>
  Prisma.sql`
    SELECT c."LearnRefNumber" AS "learnRefNumber", ${occurrence}::text AS occurrence, ${source}::text AS source, ${from}`;

const ofLearners = (value: Prisma.Sql) => Prisma.sql`
  NULL::int AS "aimSeqNumber", ${value} AS value
  FROM caseload c JOIN learner l ON l.tenant_id = c.tenant_id AND l.id = c.learner_id
  WHERE c.lot = 'in'`;

const ofAims = (value: Prisma.Sql, more: Prisma.Sql) => Prisma.sql`
  d."AimSeqNumber" AS "aimSeqNumber", ${value} AS value
  FROM caseload c
  JOIN "LearningDelivery" d ON d.tenant_id = c.tenant_id AND d.ilr_record_id = c.id
    AND NOT EXISTS (SELECT FROM excluded_contract e WHERE e.id = d.contract_id)
  ${more}
  WHERE c.lot = 'in'`;

const entered = (occurrence: MonitoringOccurrence): Prisma.Sql[] => {
  const learner = Prisma.sql`
    NULL::int AS "aimSeqNumber", m."ProvSpecLearnMon" AS value
    FROM caseload c
    JOIN "ProviderSpecLearnerMonitoring" m ON m.tenant_id = c.tenant_id AND m.ilr_record_id = c.id
    WHERE c.lot = 'in' AND upper(m."ProvSpecLearnMonOccur") = ${occurrence}`;
  const aim = Prisma.sql`${ofAims(
    Prisma.sql`m."ProvSpecDelMon"`,
    Prisma.sql`JOIN "ProviderSpecDeliveryMonitoring" m ON m.tenant_id = d.tenant_id
      AND m.ilr_record_id = d.ilr_record_id AND m.learning_delivery_id = d.id`,
  )} AND upper(m."ProvSpecDelMonOccur") = ${occurrence}`;
  return [
    ...(onLearner.includes(occurrence) ? [rows(occurrence, 'as-entered', learner)] : []),
    rows(occurrence, 'as-entered', aim),
  ];
};

const valuesOf = (occurrence: MonitoringOccurrence, source: MonitoringSource): Prisma.Sql[] => {
  if (source === 'as-entered') return entered(occurrence);
  if (source === 'qualification-plan-code') {
    const plans = Prisma.sql`JOIN qualification_plan p ON p.tenant_id = d.tenant_id AND p.id = d.qualification_plan_id`;
    return [rows(occurrence, source, ofAims(Prisma.sql`p.code`, plans))];
  }
  return [rows(occurrence, source, ofLearners(learnerValue[source]))];
};

/** The values that the file would carry and its field cannot hold: too long, or with characters the schema refuses. */
export const monitoringProblems = async (
  tx: Transaction,
  whose: { tenantId: string; providerId: string },
  { selection, monitoring, limit }: { selection: ExportSelection; monitoring: MonitoringChoice; limit: number },
): Promise<{ problems: MonitoringProblem[]; total: number }> => {
  const values = Prisma.join(
    monitoringOccurrences.flatMap((occurrence) => valuesOf(occurrence, monitoring[occurrence])),
    ' UNION ALL ',
  );
  const found = await joinedBySets(
    tx,
    () => tx.$queryRaw<(Row & { total: bigint })[]>`
    WITH ${sortedCaseload(whose, selection)}, monitoring AS (${values})
    SELECT "learnRefNumber", occurrence, source, "aimSeqNumber", value, count(*) OVER () AS total
    FROM (SELECT "learnRefNumber", occurrence, source, "aimSeqNumber", btrim(value) AS value FROM monitoring) m
    WHERE char_length(value) > ${LENGTH_MAX} OR value !~ ${RESTRICTED_STRING}
    ORDER BY "learnRefNumber" COLLATE "C", occurrence, "aimSeqNumber" NULLS FIRST
    LIMIT ${limit}`,
  );
  const problems = found.map(
    ({ total: _, ...row }): MonitoringProblem => ({
      ...row,
      reason: [...row.value].length > LENGTH_MAX ? 'too-long' : 'restricted-characters',
    }),
  );
  return { problems, total: Number(found[0]?.total ?? 0) };
};
