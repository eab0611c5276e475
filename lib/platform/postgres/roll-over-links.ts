import 'server-only';
import type { PoolClient } from 'pg';
import type { RolledRecord, YearPair } from '@/lib/features/roll-over';
import type { OneProvider } from './learner-number';

type LinkedAim = {
  readonly number: number;
  readonly academic_year: string;
  readonly ilr_record_id: string;
  readonly id: string;
  readonly contract_id: string | null;
  readonly subcontractor_id: string | null;
  readonly qualification_plan_id: string | null;
  readonly officer_id: string | null;
};

const AIMS = `SELECT l.number, r.academic_year, d.ilr_record_id, d.id, d.contract_id, d.subcontractor_id,
    d.qualification_plan_id, d.officer_id
  FROM learner l
  JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year IN ($3, $4)
  JOIN "LearningDelivery" d ON d.tenant_id = r.tenant_id AND d.ilr_record_id = r.id
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = ANY ($5::int[]) ORDER BY d.ilr_record_id, d.id`;

const LINK = `UPDATE "LearningDelivery" d SET contract_id = given.contract_id,
    subcontractor_id = given.subcontractor_id, qualification_plan_id = given.qualification_plan_id,
    officer_id = given.officer_id
  FROM unnest($2::bigint[], $3::bigint[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])
    AS given (ilr_record_id, id, contract_id, subcontractor_id, qualification_plan_id, officer_id)
  WHERE d.tenant_id = $1 AND d.ilr_record_id = given.ilr_record_id AND d.id = given.id`;

/** The aims of each learner and year, in their order. */
const byRecord = (aims: readonly LinkedAim[]): ReadonlyMap<string, readonly LinkedAim[]> => {
  const records = new Map<string, LinkedAim[]>();
  for (const aim of aims) {
    const key = `${aim.number} ${aim.academic_year}`;
    const held = records.get(key);
    if (held) held.push(aim);
    else records.set(key, [aim]);
  }
  return records;
};

/** Gives each aim of the new records the contract, subcontractor, plan and officer of the aim that it goes on from. */
export const copyAimLinks = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { from, to }: YearPair,
  records: readonly RolledRecord[],
): Promise<void> => {
  const numbers = records.map(({ learnerNumber }) => learnerNumber);
  const { rows } = await client.query<LinkedAim>(AIMS, [tenantId, providerId, from.code, to.code, numbers]);
  const held = byRecord(rows);
  const linked = records.flatMap(({ learnerNumber, aims }) =>
    aims.flatMap((was, now) => {
      const old = held.get(`${learnerNumber} ${from.code}`)?.[was];
      const made = held.get(`${learnerNumber} ${to.code}`)?.[now];
      if (old === undefined || made === undefined) throw new Error('An aim was rolled over and is not there');
      return [{ ...old, ilr_record_id: made.ilr_record_id, id: made.id }];
    }),
  );
  await client.query(LINK, [
    tenantId,
    linked.map(({ ilr_record_id }) => ilr_record_id),
    linked.map(({ id }) => id),
    linked.map(({ contract_id }) => contract_id),
    linked.map(({ subcontractor_id }) => subcontractor_id),
    linked.map(({ qualification_plan_id }) => qualification_plan_id),
    linked.map(({ officer_id }) => officer_id),
  ]);
};
