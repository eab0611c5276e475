import 'server-only';
import type { LearnerTagging, WhoIsMeant } from '@/lib/features/learner';
import type { TaggingChange } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { Prisma } from './generated/client';
import { notingTagging } from './learner-tagging-history';
import { undoLearnerTagging } from './learner-tagging-undo';
import { askedOfMeant, countMeant, learnersMeant } from './learners-meant';
import type { Transaction } from './transaction';

const idsOf = (provider: ProviderContext, who: WhoIsMeant): Prisma.Sql =>
  Prisma.sql`SELECT l.id ${learnersMeant(provider, who)}`;

type Change = { readonly tenantId: string; readonly id: string; readonly tagId: string; readonly ids: Prisma.Sql };

/** Each changes what is not so already, and answers with the learners it changed and how they were. */
const changes: Record<TaggingChange, (change: Change) => Prisma.Sql> = {
  add: ({ tenantId, tagId, ids }) => Prisma.sql`
    changed AS (
      INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
      SELECT ${tenantId}::uuid, id, ${tagId}::uuid FROM (${ids}) who
      ON CONFLICT DO NOTHING RETURNING learner_id, false AS had_tag, NULL::uuid AS main_before
    )`,
  remove: ({ tenantId, tagId, ids }) => Prisma.sql`
    who AS MATERIALIZED (${ids}),
    taken AS (
      DELETE FROM learner_tag t USING who
      WHERE t.tenant_id = ${tenantId}::uuid AND t.tag_id = ${tagId}::uuid AND t.learner_id = who.id RETURNING t.learner_id
    ),
    without_main AS (
      UPDATE learner l SET main_tag_id = NULL FROM who
      WHERE l.tenant_id = ${tenantId}::uuid AND l.id = who.id AND l.main_tag_id = ${tagId}::uuid RETURNING l.id AS learner_id
    ),
    changed AS (
      SELECT learner_id, taken.learner_id IS NOT NULL AS had_tag,
        CASE WHEN without_main.learner_id IS NOT NULL THEN ${tagId}::uuid END AS main_before
      FROM taken FULL JOIN without_main USING (learner_id)
    )`,
  main: ({ tenantId, tagId, ids }) => Prisma.sql`
    before AS MATERIALIZED (
      SELECT l.id, l.main_tag_id FROM learner l JOIN (${ids}) who ON who.id = l.id
      WHERE l.tenant_id = ${tenantId}::uuid AND l.main_tag_id IS DISTINCT FROM ${tagId}::uuid FOR UPDATE OF l
    ),
    made_main AS (
      UPDATE learner l SET main_tag_id = ${tagId}::uuid FROM before
      WHERE l.tenant_id = ${tenantId}::uuid AND l.id = before.id
    ),
    added AS (
      INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
      SELECT ${tenantId}::uuid, id, ${tagId}::uuid FROM before ON CONFLICT DO NOTHING RETURNING learner_id
    ),
    changed AS (
      SELECT before.id AS learner_id, added.learner_id IS NULL AS had_tag, before.main_tag_id AS main_before
      FROM before LEFT JOIN added ON added.learner_id = before.id
    )`,
};

/** A main tag of its own is no change of an added one; taken away, a tag is the main tag no more. */
const notedLearners = (change: TaggingChange): Prisma.Sql => Prisma.sql`
  noted_learner AS (
    SELECT learner_id, had_tag = ${change === 'remove'} AS is_tag_changed,
      ${change === 'main'} OR main_before IS NOT NULL AS is_main_changed, main_before
    FROM changed
  )`;

/** The tags of one provider's learners, in one transaction. Of each person the last tagging is kept, to be undone. */
export const prismaLearnerTagging = (tx: Transaction, provider: ProviderContext): LearnerTagging => ({
  count: (who) => countMeant(tx, provider, who),
  async apply({ id, tagId, change, who }) {
    const { tenantId, providerId, userId } = provider;
    await tx.learnerTagging.deleteMany({ where: { tenantId, providerId, userId } });
    await tx.learnerTagging.create({ data: { tenantId, id, providerId, userId, tagId, change } });
    const changed = await askedOfMeant(
      tx,
      provider,
      who,
      () => tx.$executeRaw`
        WITH ${changes[change]({ tenantId, id, tagId, ids: idsOf(provider, who) })}, ${notedLearners(change)},
          ${notingTagging({ provider, taggingId: id, tagId, change, isUndone: false })}
        INSERT INTO learner_tagging_learner (tenant_id, tagging_id, learner_id, had_tag, main_tag_id_before)
        SELECT ${tenantId}::uuid, ${id}::uuid, learner_id, had_tag, main_before FROM changed`,
    );
    return { changed };
  },
  undo: (taggingId) => undoLearnerTagging(tx, provider, taggingId),
});
