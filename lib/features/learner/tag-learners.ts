import type { AuditLog } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import { type OpenSelectionNeeds, openSelection } from './learner-search';
import type { LearnerStore, LearnerTagging, WhoToTag } from './ports';
import type { TaggedLearners, Tagging, TagLearnersInput, TagLearnersRefusal } from './schema';

export type TagLearnersNeeds = OpenSelectionNeeds & {
  readonly learners: LearnerStore;
  readonly learnerTagging: LearnerTagging;
  readonly audit: AuditLog;
  readonly newId: () => string;
};

/** Null for a search that cannot be opened: it must not widen to everybody. */
const whoIs = (needs: OpenSelectionNeeds, asked: TaggedLearners): WhoToTag | null => {
  if (asked.kind === 'ticked') return { numbers: [...new Set(asked.numbers)] };
  const { find, search } = openSelection(needs, asked.selection);
  return find.kind === 'unreadable' ? null : { search };
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
  const who = whoIs(needs, asked);
  if (who === null) return err({ kind: 'search-unreadable' });
  const found = await learnerTagging.count(who);
  if (found === 0) return err({ kind: 'no-learners' });
  if (asked.kind === 'shown' && found !== asked.expected)
    return err({ kind: 'not-as-many', expected: asked.expected, found });

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
