import 'server-only';
import type { PoolClient } from 'pg';
import type { LinkChoices } from '@/lib/features/learner-record';
import type { OneProvider } from './learner-number';

type Kind = keyof LinkChoices;

/** The table of each kind, and what is read of it beside id, code and name. */
const TABLES: Readonly<Record<Kind, readonly [table: string, more: string]>> = {
  sites: ['site', ''],
  officers: ['officer', ''],
  tags: ['tag', `'colour', colour`],
  contracts: [
    'contract',
    `'isDormant', status = 'dormant', 'conRefNumber', "ConRefNumber",
     'defaultSubcontractorId', default_subcontractor_id, 'defaultMonitoring', jsonb_build_object(
       'A', default_monitoring_a, 'B', default_monitoring_b, 'C', default_monitoring_c, 'D', default_monitoring_d)`,
  ],
  subcontractors: ['subcontractor', `'ukprn', ukprn`],
  qualificationPlans: ['qualification_plan', `'fundModel', "FundModel", 'progType', "ProgType", 'stdCode', "StdCode"`],
};

const ALL = Object.entries(TABLES)
  .map(
    ([kind, [table, more]]) =>
      `SELECT '${kind}' AS kind, name, code, jsonb_build_object(
         'id', id, 'code', code, 'name', name, 'isRetired', retired_at IS NOT NULL) || jsonb_build_object(${more}) AS choice
       FROM ${table} WHERE tenant_id = $1 AND provider_id = $2`,
  )
  .join(' UNION ALL ');

/** All that the learners and aims of a provider can be linked with, the retired too: those stay where they were used. */
export const readLinkChoices = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
): Promise<LinkChoices> => {
  const { rows } = await client.query<{ kind: Kind; choice: unknown }>(`${ALL} ORDER BY name, code`, [
    tenantId,
    providerId,
  ]);
  // Each kind's columns above are those of its choice.
  const of = <Named extends Kind>(kind: Named) =>
    rows.flatMap((row) => (row.kind === kind ? [row.choice as LinkChoices[Named][number]] : []));
  return {
    sites: of('sites'),
    officers: of('officers'),
    tags: of('tags'),
    contracts: of('contracts'),
    subcontractors: of('subcontractors'),
    qualificationPlans: of('qualificationPlans'),
  };
};
