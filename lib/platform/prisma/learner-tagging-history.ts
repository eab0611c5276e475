import 'server-only';
import type { TaggingChange } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { Prisma } from './generated/client';

type NotedTagging = {
  readonly provider: ProviderContext;
  readonly taggingId: string;
  readonly tagId: string;
  readonly change: TaggingChange;
  readonly isUndone: boolean;
};

const nameOf = (alias: string): Prisma.Sql =>
  Prisma.raw(`CASE WHEN ${alias}.id IS NOT NULL THEN ${alias}.name || ' (' || ${alias}.code || ')' END`);

const nothing = Prisma.sql`NULL::text`;

const difference = (path: string, before: Prisma.Sql, after: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_build_object('path', ${path}::text, 'before', ${before}, 'after', ${after})`;

/** From what to what, in the order of a tagging; taking it back is the other way round. */
const differences = ({ change, isUndone }: NotedTagging) => {
  const said = (path: string, before: Prisma.Sql, after: Prisma.Sql) =>
    isUndone ? difference(path, after, before) : difference(path, before, after);
  const tag = nameOf('tag');
  return change === 'remove'
    ? { tags: said('Tags', tag, nothing), main: said('Main tag', tag, nothing) }
    : { tags: said('Tags', nothing, tag), main: said('Main tag', nameOf('main'), tag) };
};

/**
 * Writes a tagging into the history of each learner, as a part of the statement that does it: from `noted_learner` with
 * learner_id, is_tag_changed, is_main_changed and main_before.
 */
export const notingTagging = (tagging: NotedTagging): Prisma.Sql => {
  const { provider, taggingId, tagId } = tagging;
  const { tags, main } = differences(tagging);
  return Prisma.sql`
    noted AS (
      INSERT INTO learner_change (tenant_id, learner_id, user_id, cause, cause_id, differences)
      SELECT ${provider.tenantId}::uuid, n.learner_id, ${provider.userId}::uuid, 'bulk-edit', ${taggingId},
        to_jsonb(array_remove(ARRAY[
          CASE WHEN n.is_tag_changed THEN ${tags} END, CASE WHEN n.is_main_changed THEN ${main} END], NULL))
      FROM noted_learner n
      JOIN tag ON tag.tenant_id = ${provider.tenantId}::uuid AND tag.id = ${tagId}::uuid
      LEFT JOIN tag main ON main.tenant_id = tag.tenant_id AND main.id = n.main_before
      WHERE n.is_tag_changed OR n.is_main_changed
    )`;
};
