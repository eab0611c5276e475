import 'server-only';
import type { PoolClient } from 'pg';
import type { AimLinkIds, LearnerLinkIds, Stage } from '@/lib/features/learner-record';
import type { OneProvider } from './learner-number';

/** A learner's record of a year, by its ids in the database. */
export type RecordIds = { readonly learnerId: number; readonly ilrRecordId: number };

export const readStage = async (client: PoolClient, { tenantId }: OneProvider, learnerId: number): Promise<Stage> => {
  const { rows } = await client.query<{ stage: Stage }>('SELECT stage FROM learner WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    learnerId,
  ]);
  return rows[0]?.stage ?? 'learner';
};

export const readLearnerLinks = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  learnerId: number,
): Promise<LearnerLinkIds> => {
  const { rows } = await client.query<LearnerLinkIds>(
    `SELECT l.provider_learner_id AS "providerLearnerId", l.site_id AS "siteId", l.main_officer_id AS "mainOfficerId",
       l.main_tag_id AS "mainTagId",
       ARRAY(SELECT t.tag_id::text FROM learner_tag t
             WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id ORDER BY 1) AS "tagIds"
     FROM learner l WHERE l.tenant_id = $1 AND l.id = $2`,
    [tenantId, learnerId],
  );
  const [links] = rows;
  if (links === undefined) throw new Error('A learner went while their record was being read');
  return links;
};

/** In the order of the aims in the record. */
export const readAimLinks = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  ilrRecordId: number,
): Promise<readonly AimLinkIds[]> => {
  const { rows } = await client.query<AimLinkIds>(
    `SELECT contract_id AS "contractId", subcontractor_id AS "subcontractorId",
       qualification_plan_id AS "qualificationPlanId", officer_id AS "officerId"
     FROM "LearningDelivery" WHERE tenant_id = $1 AND ilr_record_id = $2 ORDER BY id`,
    [tenantId, ilrRecordId],
  );
  return rows;
};

/** The main tag is one of the learner's tags. */
export const writeLearnerLinks = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  learnerId: number,
  { providerLearnerId, siteId, mainOfficerId, mainTagId, tagIds }: LearnerLinkIds,
): Promise<void> => {
  await client.query(
    `UPDATE learner SET provider_learner_id = $3, site_id = $4, main_officer_id = $5, main_tag_id = $6, updated_at = now()
     WHERE tenant_id = $1 AND id = $2`,
    [tenantId, learnerId, providerLearnerId, siteId, mainOfficerId, mainTagId],
  );
  const wanted = [...new Set(mainTagId === null ? tagIds : [...tagIds, mainTagId])];
  await client.query(
    'DELETE FROM learner_tag WHERE tenant_id = $1 AND learner_id = $2 AND NOT tag_id = ANY ($3::uuid[])',
    [tenantId, learnerId, wanted],
  );
  await client.query(
    `INSERT INTO learner_tag (tenant_id, learner_id, tag_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [tenantId, learnerId, wanted],
  );
};

/** `aims` stand in the order of the record. */
export const writeAimLinks = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  ilrRecordId: number,
  aims: readonly AimLinkIds[],
): Promise<void> => {
  await client.query(
    `UPDATE "LearningDelivery" d SET contract_id = given.contract_id, subcontractor_id = given.subcontractor_id,
       qualification_plan_id = given.qualification_plan_id, officer_id = given.officer_id
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[])
       WITH ORDINALITY AS given (contract_id, subcontractor_id, qualification_plan_id, officer_id, place)
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "LearningDelivery"
           WHERE tenant_id = $1 AND ilr_record_id = $2) AS held USING (place)
     WHERE d.tenant_id = $1 AND d.ilr_record_id = $2 AND d.id = held.id`,
    [
      tenantId,
      ilrRecordId,
      aims.map(({ contractId }) => contractId),
      aims.map(({ subcontractorId }) => subcontractorId),
      aims.map(({ qualificationPlanId }) => qualificationPlanId),
      aims.map(({ officerId }) => officerId),
    ],
  );
};
