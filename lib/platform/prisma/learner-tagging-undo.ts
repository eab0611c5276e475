import 'server-only';
import type { TaggingChange, UndoneTagging } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { Prisma } from './generated/client';
import { notingTagging } from './learner-tagging-history';
import type { Transaction } from './transaction';

type Undo = { readonly tenantId: string; readonly taggingId: string; readonly tagId: string };

const before = ({ tenantId, taggingId }: Undo) => Prisma.sql`
  before AS MATERIALIZED (
    SELECT learner_id, had_tag, main_tag_id_before FROM learner_tagging_learner
    WHERE tenant_id = ${tenantId}::uuid AND tagging_id = ${taggingId}::uuid
  )`;

/** Each restores the learners who are as the tagging left them, and answers with those and what of them changed. */
const undoings: Record<TaggingChange, (undo: Undo) => Prisma.Sql> = {
  // Whoever has been given it as their main tag since keeps it.
  add: ({ tenantId, tagId }) => Prisma.sql`
    restored AS (
      DELETE FROM learner_tag t USING before, learner l
      WHERE t.tenant_id = ${tenantId}::uuid AND t.tag_id = ${tagId}::uuid AND t.learner_id = before.learner_id
        AND l.tenant_id = t.tenant_id AND l.id = t.learner_id AND l.main_tag_id IS DISTINCT FROM t.tag_id
      RETURNING t.learner_id, true AS is_tag_changed, false AS is_main_changed
    )`,
  remove: ({ tenantId, tagId }) => Prisma.sql`
    given_back AS (
      INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
      SELECT ${tenantId}::uuid, learner_id, ${tagId}::uuid FROM before WHERE had_tag
      ON CONFLICT DO NOTHING RETURNING learner_id
    ),
    made_main AS (
      UPDATE learner l SET main_tag_id = ${tagId}::uuid FROM before
      WHERE l.tenant_id = ${tenantId}::uuid AND l.id = before.learner_id AND l.main_tag_id IS NULL
        AND before.main_tag_id_before IS NOT NULL
      RETURNING l.id AS learner_id
    ),
    restored AS (
      SELECT learner_id, g.learner_id IS NOT NULL AS is_tag_changed, m.learner_id IS NOT NULL AS is_main_changed
      FROM given_back g FULL JOIN made_main m USING (learner_id)
    )`,
  // A main tag that the learner has lost since does not come back.
  main: ({ tenantId, tagId }) => Prisma.sql`
    main_back AS (
      UPDATE learner l SET main_tag_id = before.main_tag_id_before FROM before
      WHERE l.tenant_id = ${tenantId}::uuid AND l.id = before.learner_id AND l.main_tag_id = ${tagId}::uuid
        AND (before.main_tag_id_before IS NULL OR EXISTS (
          SELECT FROM learner_tag t
          WHERE t.tenant_id = l.tenant_id AND t.learner_id = l.id AND t.tag_id = before.main_tag_id_before))
      RETURNING l.id AS learner_id
    ),
    taken AS (
      DELETE FROM learner_tag t USING before, main_back
      WHERE t.tenant_id = ${tenantId}::uuid AND t.tag_id = ${tagId}::uuid AND t.learner_id = before.learner_id
        AND main_back.learner_id = before.learner_id AND NOT before.had_tag
      RETURNING t.learner_id
    ),
    restored AS (
      SELECT learner_id, t.learner_id IS NOT NULL AS is_tag_changed, true AS is_main_changed
      FROM main_back LEFT JOIN taken t USING (learner_id)
    )`,
};

const isChange = (text: string): text is TaggingChange => text in undoings;

/** Takes back a tagging of this person at this provider; null when there is none of this id to take back. */
export const undoLearnerTagging = async (
  tx: Transaction,
  provider: ProviderContext,
  taggingId: string,
): Promise<UndoneTagging | null> => {
  const { tenantId, providerId, userId } = provider;
  const tagging = await tx.learnerTagging.findFirst({ where: { tenantId, id: taggingId, providerId, userId } });
  if (tagging === null) return null;
  const { change } = tagging;
  if (!isChange(change)) throw new Error(`A tagging has the change ${change}`);
  const undo = { tenantId, taggingId, tagId: tagging.tagId };
  const [counted] = await tx.$queryRaw<{ changed: bigint; restored: bigint }[]>`
    WITH ${before(undo)}, ${undoings[change](undo)},
    noted_learner AS (
      SELECT learner_id, is_tag_changed, is_main_changed, main_tag_id_before AS main_before
      FROM restored JOIN before USING (learner_id)
    ),
    ${notingTagging({ provider, taggingId, tagId: tagging.tagId, change, isUndone: true })}
    SELECT (SELECT count(*) FROM before) AS changed, (SELECT count(*) FROM restored) AS restored`;
  await tx.learnerTagging.delete({ where: { tenantId_id: { tenantId, id: taggingId } } });
  const [changed, restored] = [Number(counted?.changed ?? 0), Number(counted?.restored ?? 0)];
  return { restored, leftAlone: changed - restored };
};
