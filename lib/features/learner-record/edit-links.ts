import { err, ok, type Result } from '@/lib/result';
import { editRecord } from './edit-record';
import { given, isOffered, linkDifferences, nameIn } from './link-words';
import type { EditedRecord, LearnerLinkIds, RecordNeeds, RecordToEdit } from './ports';
import type {
  Edited,
  EditLinksInput,
  EditRefusal,
  FieldDifference,
  LearnerLinksDraft,
  LinkChoices,
  NamedChoice,
} from './schema';

export const learnerLinksDraft = (links: LearnerLinkIds): LearnerLinksDraft => ({
  providerLearnerId: links.providerLearnerId ?? '',
  siteId: links.siteId ?? '',
  mainOfficerId: links.mainOfficerId ?? '',
  mainTagId: links.mainTagId ?? '',
  tagIds: [...links.tagIds],
});

const tagDifference = (
  tags: readonly NamedChoice[],
  before: readonly string[],
  after: readonly string[],
): readonly FieldDifference[] => {
  if (before.join() === after.join()) return [];
  const named = (ids: readonly string[]) => ids.map((id) => nameIn(tags, id)).join(', ') || null;
  return [{ path: 'Tags', before: named(before), after: named(after) }];
};

const wantedLinks = (after: LearnerLinksDraft): LearnerLinkIds => ({
  providerLearnerId: given(after.providerLearnerId),
  siteId: given(after.siteId),
  mainOfficerId: given(after.mainOfficerId),
  mainTagId: given(after.mainTagId),
  // The main tag is one of the learner's tags.
  tagIds: [...new Set(after.mainTagId === '' ? after.tagIds : [...after.tagIds, after.mainTagId])].sort(),
});

const areOffered = ({ sites, officers, tags }: LinkChoices, before: LearnerLinkIds, after: LearnerLinkIds): boolean =>
  isOffered(sites, after.siteId, [before.siteId]) &&
  isOffered(officers, after.mainOfficerId, [before.mainOfficerId]) &&
  after.tagIds.every((id) => isOffered(tags, id, before.tagIds));

const differencesOf = (
  { sites, officers, tags }: LinkChoices,
  before: LearnerLinkIds,
  after: LearnerLinkIds,
): readonly FieldDifference[] => [
  ...(before.providerLearnerId === after.providerLearnerId
    ? []
    : [{ path: 'Provider ID', before: before.providerLearnerId, after: after.providerLearnerId }]),
  ...linkDifferences([
    ['Site', sites, before.siteId, after.siteId],
    ['Main officer', officers, before.mainOfficerId, after.mainOfficerId],
    ['Main tag', tags, before.mainTagId, after.mainTagId],
  ]),
  ...tagDifference(tags, before.tagIds, after.tagIds),
];

const editedLinks = (
  record: RecordToEdit,
  { before, after }: Pick<EditLinksInput, 'before' | 'after'>,
): Result<EditedRecord, EditRefusal> => {
  const links = wantedLinks(after);
  const isAsBegun = JSON.stringify(learnerLinksDraft(record.links)) === JSON.stringify(before);
  if (!isAsBegun || !areOffered(record.choices, record.links, links)) return err({ kind: 'links-changed-meanwhile' });
  return ok({ ...record, links, differences: differencesOf(record.choices, record.links, links) });
};

/** Saves what a learner is linked with: site, officer, tags, and the provider's own identifier. */
export const editLinks = (needs: RecordNeeds, input: EditLinksInput): Promise<Result<Edited, EditRefusal>> =>
  editRecord(needs, input, (record) => editedLinks(record, input));
