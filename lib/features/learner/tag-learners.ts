import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import type { OpenSelectionNeeds } from './learner-search';
import type { LearnerStore, LearnerTagging } from './ports';
import type { Tagging, TagLearnersInput, TagLearnersRefusal } from './schema';
import { whoIsMeant } from './who-is-meant';

export type TagLearnersNeeds = OpenSelectionNeeds & {
  readonly learners: LearnerStore;
  readonly learnerTagging: LearnerTagging;
  readonly audit: AuditLog;
  readonly newId: () => string;
};

const fieldsOf = { add: ['tags'], remove: ['tags', 'main_tag_id'], main: ['tags', 'main_tag_id'] } as const;

/** Adds a tag to learners, takes it from them, or makes it their main one; which they then have too. */
export const tagLearners = async (
  needs: TagLearnersNeeds,
  { tagId, change, learners: asked }: TagLearnersInput,
): Promise<Result<Tagging, TagLearnersRefusal>> => {
  const { learners, learnerTagging, audit, newId } = needs;
  const tag = (await learners.choices()).tag.find(({ id }) => id === tagId);
  if (tag === undefined) return err({ kind: 'unknown-tag' });
  if (tag.isRetired && change !== 'remove') return err({ kind: 'retired-tag' });
  const meant = await whoIsMeant(needs, asked, learnerTagging.count);
  if (!meant.ok) return meant;
  const { who, found } = meant.value;

  const id = newId();
  const { changed } = await learnerTagging.apply({ id, tagId, change, who });
  await audit.record({
    action: `learner-tags:${change}`,
    subject: `tag/${tagId}`,
    fields: fieldsOf[change],
    reason: `learner-tagging/${id}: ${changed} learners changed, ${found - changed} already so`,
  });
  return ok({ id, change, tag: tag.name, changed, unchanged: found - changed });
};
