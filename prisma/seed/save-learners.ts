import type { PoolClient } from 'pg';
import type { ReferenceKind } from '@/lib/features/reference/schema';
import { year2526 } from '@/lib/ilr';
import { ilrTables, inTransaction, pool } from '@/lib/platform/postgres';
import { saveLearners } from '@/lib/platform/postgres/ilr-record-writer';
import { listedIdOf } from './demo-ids';
import type { DemoLearner } from './learners';

export type Whose = { readonly tenantId: string; readonly providerId: string; readonly ukprn: number };

/** Learners as an import would write them. */
export const writeLearners = ({ tenantId, providerId }: Whose, learners: readonly DemoLearner[]): Promise<void> =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    saveLearners(
      client,
      { tables: ilrTables(year2526), academicYear: year2526.code, tenantId, providerId, siteId: null, tagId: null },
      learners.map(({ learner }) => ({ learner, before: null })),
    ),
  );

const linkPeople = (client: PoolClient, { tenantId, providerId, ukprn }: Whose, learners: readonly DemoLearner[]) => {
  const rows = learners.map(({ learner, providerLearnerId, site, officer, mainTag }) => ({
    ref: learner.LearnRefNumber,
    own: providerLearnerId,
    site: listedIdOf(ukprn, 'sites', site),
    officer: listedIdOf(ukprn, 'officers', officer),
    tag: listedIdOf(ukprn, 'tags', mainTag),
  }));
  return client.query(
    `UPDATE learner l SET provider_learner_id = given.own, site_id = given.site, main_officer_id = given.officer,
       main_tag_id = given.tag
     FROM jsonb_to_recordset($3::jsonb) AS given (ref text, own text, site uuid, officer uuid, tag uuid)
     WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.ref`,
    [tenantId, providerId, JSON.stringify(rows)],
  );
};

const tagPeople = (client: PoolClient, { tenantId, providerId, ukprn }: Whose, learners: readonly DemoLearner[]) => {
  const rows = learners.flatMap(({ learner, tags }) =>
    tags.map((tag) => ({ ref: learner.LearnRefNumber, tag: listedIdOf(ukprn, 'tags', tag) })),
  );
  return client.query(
    `INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
     SELECT l.tenant_id, l.id, given.tag FROM jsonb_to_recordset($3::jsonb) AS given (ref text, tag uuid)
     JOIN learner l ON l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.ref`,
    [tenantId, providerId, JSON.stringify(rows)],
  );
};

// Who delivers an aim was linked already when it was written, by its PartnerUKPRN.
const linkAims = (client: PoolClient, { tenantId, providerId, ukprn }: Whose, learners: readonly DemoLearner[]) => {
  const idOf = (list: ReferenceKind, code: string | null) => (code === null ? null : listedIdOf(ukprn, list, code));
  const rows = learners.flatMap(({ learner, aims }) =>
    aims.map(({ contract, plan }, index) => ({
      ref: learner.LearnRefNumber,
      aim: index + 1,
      contract: idOf('contracts', contract),
      plan: idOf('qualification-plans', plan),
    })),
  );
  return client.query(
    `UPDATE "LearningDelivery" d SET contract_id = given.contract, qualification_plan_id = given.plan
     FROM jsonb_to_recordset($3::jsonb) AS given (ref text, aim int, contract uuid, plan uuid)
     JOIN learner l ON l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.ref
     JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id
     WHERE d.tenant_id = $1 AND d.ilr_record_id = r.id AND d."AimSeqNumber" = given.aim`,
    [tenantId, providerId, JSON.stringify(rows)],
  );
};

/** Links learners and aims to the provider's lists, which no ILR field says. */
export const linkLearners = (whose: Whose, learners: readonly DemoLearner[]): Promise<void> =>
  inTransaction(pool(), { tenant: whose.tenantId }, async (client) => {
    await linkPeople(client, whose, learners);
    await tagPeople(client, whose, learners);
    await linkAims(client, whose, learners);
  });

/** Gives some learners another identifier of the provider's own, as an officer would who types it. */
export const renameLearners = (
  { tenantId, providerId }: Whose,
  renamed: readonly { readonly learner: DemoLearner; readonly to: string }[],
): Promise<void> =>
  inTransaction(pool(), { tenant: tenantId }, async (client) => {
    for (const { learner, to } of renamed)
      await client.query(
        'UPDATE learner SET provider_learner_id = $4 WHERE tenant_id = $1 AND provider_id = $2 AND "LearnRefNumber" = $3',
        [tenantId, providerId, learner.learner.LearnRefNumber, to],
      );
  });
