import { openYears } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import { forgetOldBulkEdits } from './forget-old-bulk-edits';
import { plannerOf } from './plan-learner';
import type { BulkEditStores, NeedsOfPerson } from './ports';
import type { BulkChange, LinkChoices, StartBulkEditInput, StartBulkEditRefusal } from './schema';

/** A retired site, officer or tag takes nobody new; a tag can still be taken away. */
const isOffered = (change: BulkChange, { sites, officers, tags }: LinkChoices): boolean => {
  if (change.kind === 'field' || change.id === null) return true;
  const found = { site: sites, officer: officers, tag: tags }[change.kind].find(({ id }) => id === change.id);
  return found !== undefined && (!found.isRetired || (change.kind === 'tag' && change.how === 'remove'));
};

type Begun = { readonly id: string; readonly learners: number };

const begin = async (
  stores: BulkEditStores,
  provider: NeedsOfPerson['provider'],
  { choiceId, academicYear, change }: StartBulkEditInput,
): Promise<Result<Begun, StartBulkEditRefusal>> => {
  const { bulkEdits, clock, newId } = stores;
  if (!isOffered(change, await bulkEdits.linkChoices())) return err({ kind: 'unknown-choice' });
  if ((await bulkEdits.countChosen(choiceId)) === 0) return err({ kind: 'no-learners' });
  await forgetOldBulkEdits(stores);
  const id = newId();
  const learners = await bulkEdits.add({ id, academicYear, change, createdAt: clock.now() }, choiceId);
  await askForWork(stores, provider, id);
  return ok({ id, learners });
};

/** Begins a preview of changing the learners that somebody has chosen. Nothing is changed before they have seen it. */
export const startBulkEdit = async (
  needs: NeedsOfPerson,
  input: StartBulkEditInput,
): Promise<Result<string, StartBulkEditRefusal>> => {
  const year = openYears(needs.years).find(({ code }) => code === input.academicYear);
  if (year === undefined) return err({ kind: 'year-closed' });
  if (plannerOf(year, input.change) === null) return err({ kind: 'unknown-field' });
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, input));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, begun.value.id, begun.value.learners);
  return ok(begun.value.id);
};
