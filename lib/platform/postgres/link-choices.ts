import 'server-only';
import type { PoolClient } from 'pg';
import type { LinkChoices } from '@/lib/features/learner-record';
import type { OneProvider } from './learner-number';

type Kind = keyof LinkChoices;

type Found = {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isRetired: boolean;
  readonly colour: string | null;
  readonly conRefNumber: string | null;
  readonly ukprn: number | null;
};

const NOTHING_MORE = 'NULL AS colour, NULL AS "conRefNumber", NULL::int AS ukprn';

const TABLES: Readonly<Record<Kind, readonly [table: string, more: string]>> = {
  sites: ['site', NOTHING_MORE],
  officers: ['officer', NOTHING_MORE],
  tags: ['tag', 'colour, NULL AS "conRefNumber", NULL::int AS ukprn'],
  contracts: ['contract', 'NULL AS colour, "ConRefNumber", NULL::int AS ukprn'],
  subcontractors: ['subcontractor', 'NULL AS colour, NULL AS "conRefNumber", ukprn'],
  qualificationPlans: ['qualification_plan', NOTHING_MORE],
};

const ALL = Object.entries(TABLES)
  .map(
    ([kind, [table, more]]) =>
      `SELECT '${kind}' AS kind, id, code, name, retired_at IS NOT NULL AS "isRetired", ${more}
       FROM ${table} WHERE tenant_id = $1 AND provider_id = $2`,
  )
  .join(' UNION ALL ');

/** All that the learners and aims of a provider can be linked with, the retired too: those stay where they were used. */
export const readLinkChoices = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
): Promise<LinkChoices> => {
  const { rows } = await client.query<Found>(`${ALL} ORDER BY name, code`, [tenantId, providerId]);
  const named = (kind: Kind) => rows.filter((row) => row.kind === kind);
  const plain = (kind: Kind) => named(kind).map(({ id, code, name, isRetired }) => ({ id, code, name, isRetired }));
  return {
    sites: plain('sites'),
    officers: plain('officers'),
    qualificationPlans: plain('qualificationPlans'),
    tags: named('tags').map(({ id, code, name, isRetired, colour }) => ({
      id,
      code,
      name,
      isRetired,
      colour: colour ?? '',
    })),
    contracts: named('contracts').map(({ id, code, name, isRetired, conRefNumber }) => ({
      id,
      code,
      name,
      isRetired,
      conRefNumber,
    })),
    subcontractors: named('subcontractors').map(({ id, code, name, isRetired, ukprn }) => ({
      id,
      code,
      name,
      isRetired,
      ukprn,
    })),
  };
};
