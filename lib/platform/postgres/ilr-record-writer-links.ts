import 'server-only';
import type { PoolClient } from 'pg';
import type { OneProvider } from './learner-number';

/** What aims are linked to by what their ILR fields say. */
export type AimTargets = {
  readonly subcontractors: ReadonlyMap<number, string>;
  readonly contracts: ReadonlyMap<string, string>;
};

const findSubcontractors = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  ukprns: readonly number[],
): Promise<Map<number, string>> => {
  const { rows } = await client.query<{ wanted: number; id: string }>(
    `SELECT DISTINCT ON (wanted) wanted, s.id FROM unnest($3::int[]) AS wanted
     JOIN subcontractor s ON s.tenant_id = $1 AND s.provider_id = $2 AND (s.ukprn = wanted OR s.code = wanted::text)
     ORDER BY wanted, s.ukprn IS NOT DISTINCT FROM wanted DESC, s.retired_at IS NULL DESC, s.code`,
    [tenantId, providerId, ukprns],
  );
  return new Map(rows.map(({ wanted, id }) => [wanted, id]));
};

const addSubcontractors = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  ukprns: readonly number[],
): Promise<readonly (readonly [number, string])[]> => {
  const { rows } = await client.query<{ ukprn: number; id: string }>(
    `INSERT INTO subcontractor (tenant_id, id, provider_id, code, name, ukprn)
     SELECT $1, gen_random_uuid(), $2, wanted::text, 'UKPRN ' || wanted, wanted FROM unnest($3::int[]) AS wanted
     RETURNING ukprn, id`,
    [tenantId, providerId, ukprns],
  );
  return rows.map(({ ukprn, id }) => [ukprn, id]);
};

const findContracts = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  conRefNumbers: readonly string[],
): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ ConRefNumber: string; id: string }>(
    `SELECT DISTINCT ON ("ConRefNumber") "ConRefNumber", id FROM contract
     WHERE tenant_id = $1 AND provider_id = $2 AND "ConRefNumber" = ANY ($3)
     ORDER BY "ConRefNumber", retired_at IS NULL DESC, code`,
    [tenantId, providerId, conRefNumbers],
  );
  return new Map(rows.map(({ ConRefNumber, id }) => [ConRefNumber, id]));
};

const isSaid = <Value>(value: Value | null): value is Value => value !== null;

/** Finds the subcontractors and contracts that aims name. A subcontractor that is not known yet is made; a contract never. */
export const findAimTargets = async (
  client: PoolClient,
  provider: OneProvider,
  aims: readonly { readonly PartnerUKPRN: number | null; readonly ConRefNumber: string | null }[],
): Promise<AimTargets> => {
  const ukprns = [...new Set(aims.map(({ PartnerUKPRN }) => PartnerUKPRN).filter(isSaid))];
  const numbers = [...new Set(aims.map(({ ConRefNumber }) => ConRefNumber).filter(isSaid))];
  const subcontractors =
    ukprns.length > 0 ? await findSubcontractors(client, provider, ukprns) : new Map<number, string>();
  const unknown = ukprns.filter((ukprn) => !subcontractors.has(ukprn));
  const added = unknown.length > 0 ? await addSubcontractors(client, provider, unknown) : [];
  return {
    subcontractors: new Map([...subcontractors, ...added]),
    contracts: numbers.length > 0 ? await findContracts(client, provider, numbers) : new Map<string, string>(),
  };
};
