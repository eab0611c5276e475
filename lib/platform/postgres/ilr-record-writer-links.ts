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
    // Each way by itself: of a join by either, every subcontractor would be looked at for every UKPRN.
    `SELECT DISTINCT ON (wanted) wanted, s.id FROM (
       SELECT ukprn AS wanted, true AS by_ukprn, * FROM subcontractor
       WHERE tenant_id = $1 AND provider_id = $2 AND ukprn = ANY ($3::int[])
       UNION ALL
       SELECT code::int, false, * FROM subcontractor
       WHERE tenant_id = $1 AND provider_id = $2 AND code = ANY ($3::text[])
     ) s ORDER BY wanted, s.by_ukprn DESC, s.retired_at IS NULL DESC, s.code`,
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

type AimToLink = { readonly PartnerUKPRN: number | null; readonly ConRefNumber: string | null };

/** Finds what aims name. */
export type FindAimTargets = (aims: readonly AimToLink[]) => Promise<AimTargets>;

/**
 * Finds the subcontractors and contracts that aims name, each once in the life of a transaction. A subcontractor that is not
 * known yet is made; a contract never.
 */
export const knownAimTargets = (client: PoolClient, provider: OneProvider): FindAimTargets => {
  const subcontractors = new Map<number, string>();
  const contracts = new Map<string, string>();
  const missed = new Set<string>();
  const knowSubcontractors = async (ukprns: readonly number[]): Promise<void> => {
    if (ukprns.length === 0) return;
    for (const [ukprn, id] of await findSubcontractors(client, provider, ukprns)) subcontractors.set(ukprn, id);
    const unknown = ukprns.filter((ukprn) => !subcontractors.has(ukprn));
    if (unknown.length === 0) return;
    for (const [ukprn, id] of await addSubcontractors(client, provider, unknown)) subcontractors.set(ukprn, id);
  };
  const knowContracts = async (numbers: readonly string[]): Promise<void> => {
    if (numbers.length === 0) return;
    for (const [number, id] of await findContracts(client, provider, numbers)) contracts.set(number, id);
    for (const number of numbers) if (!contracts.has(number)) missed.add(number);
  };
  return async (aims) => {
    const ukprns = new Set(aims.map(({ PartnerUKPRN }) => PartnerUKPRN).filter(isSaid));
    const numbers = new Set(aims.map(({ ConRefNumber }) => ConRefNumber).filter(isSaid));
    await knowSubcontractors([...ukprns].filter((ukprn) => !subcontractors.has(ukprn)));
    await knowContracts([...numbers].filter((number) => !contracts.has(number) && !missed.has(number)));
    return { subcontractors, contracts };
  };
};
