import 'server-only';
import type { PoolClient } from 'pg';
import type { BulkLinks } from '@/lib/features/bulk-edit';
import type { OneProvider } from './learner-number';

type ChangedLinks = { readonly learnerId: number; readonly before: BulkLinks; readonly after: BulkLinks };

const tagsOnlyIn = (
  changed: readonly ChangedLinks[],
  side: 'before' | 'after',
  other: 'before' | 'after',
): readonly [learnerIds: number[], tagIds: string[]] => {
  const pairs = changed.flatMap((one) =>
    one[side].tagIds.filter((id) => !one[other].tagIds.includes(id)).map((id) => [one.learnerId, id] as const),
  );
  return [pairs.map(([learnerId]) => learnerId), pairs.map(([, tagId]) => tagId)];
};

/** Writes what learners are linked with. Whoever is written counts as changed, be it in their record only. */
export const writeBulkLinks = async (
  client: PoolClient,
  { tenantId }: OneProvider,
  changed: readonly ChangedLinks[],
): Promise<void> => {
  await client.query(
    `UPDATE learner l SET site_id = given.site_id, main_officer_id = given.main_officer_id,
       main_tag_id = given.main_tag_id, updated_at = now()
     FROM unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[]) AS given (id, site_id, main_officer_id, main_tag_id)
     WHERE l.tenant_id = $1 AND l.id = given.id`,
    [
      tenantId,
      changed.map(({ learnerId }) => learnerId),
      changed.map(({ after }) => after.siteId),
      changed.map(({ after }) => after.mainOfficerId),
      changed.map(({ after }) => after.mainTagId),
    ],
  );
  const [lost, given] = [tagsOnlyIn(changed, 'before', 'after'), tagsOnlyIn(changed, 'after', 'before')];
  if (lost[0].length > 0)
    await client.query(
      `DELETE FROM learner_tag t USING unnest($2::bigint[], $3::uuid[]) AS gone (learner_id, tag_id)
       WHERE t.tenant_id = $1 AND t.learner_id = gone.learner_id AND t.tag_id = gone.tag_id`,
      [tenantId, ...lost],
    );
  if (given[0].length > 0)
    await client.query(
      `INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
       SELECT $1, given.learner_id, given.tag_id FROM unnest($2::bigint[], $3::uuid[]) AS given (learner_id, tag_id)
       ON CONFLICT DO NOTHING`,
      [tenantId, ...given],
    );
};
