import 'server-only';
import type { PoolClient } from 'pg';
import type { RolledRecord, YearPair } from '@/lib/features/roll-over';
import type { OneProvider } from './learner-number';

const COPY = `WITH held AS (
    SELECT l.number, r.academic_year, d.ilr_record_id, d.id, d.contract_id, d.subcontractor_id, d.qualification_plan_id,
      d.officer_id, row_number() OVER (PARTITION BY d.ilr_record_id ORDER BY d.id) - 1 AS place
    FROM learner l
    JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year IN ($3, $4)
    JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
    WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = ANY ($5::int[])
  )
  UPDATE "LearningDelivery" d SET contract_id = was.contract_id, subcontractor_id = was.subcontractor_id,
    qualification_plan_id = was.qualification_plan_id, officer_id = was.officer_id
  FROM unnest($5::int[], $6::int[], $7::int[]) AS given (number, was, now)
  JOIN held was ON was.number = given.number AND was.academic_year = $3 AND was.place = given.was
  JOIN held now ON now.number = given.number AND now.academic_year = $4 AND now.place = given.now
  WHERE d.tenant_id = $1 AND d.ilr_record_id = now.ilr_record_id AND d.id = now.id`;

/** Gives each aim of the new records the contract, subcontractor, plan and officer of the aim that it goes on from. */
export const copyAimLinks = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { from, to }: YearPair,
  records: readonly RolledRecord[],
): Promise<void> => {
  const aims = records.flatMap(({ learnerNumber, aims: places }) =>
    places.map((was, now) => ({ learnerNumber, was, now })),
  );
  await client.query(COPY, [
    tenantId,
    providerId,
    from.code,
    to.code,
    aims.map(({ learnerNumber }) => learnerNumber),
    aims.map(({ was }) => was),
    aims.map(({ now }) => now),
  ]);
};
