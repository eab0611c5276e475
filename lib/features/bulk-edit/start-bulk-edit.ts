import { type AcademicYear, openYears } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { askForWork, atOnceOrLater } from './at-once-or-later';
import { forgetOldBulkEdits } from './forget-old-bulk-edits';
import { plannerOf } from './plan-learner';
import type { BulkEditStores, NeedsOfPerson } from './ports';
import type {
  BulkChange,
  FieldChange,
  LinkChoices,
  NamedChoice,
  StartBulkEditInput,
  StartBulkEditRefusal,
} from './schema';

const listFor = (change: Exclude<BulkChange, FieldChange>, choices: LinkChoices): readonly Offered[] => {
  const { sites, officers, tags, contracts, subcontractors, plans } = choices;
  if (change.kind !== 'aim-link') return { site: sites, officer: officers, tag: tags }[change.kind];
  return { contract: contracts, subcontractor: subcontractors, plan: plans, officer: officers }[change.link];
};

type Offered = NamedChoice & { readonly isDormant?: boolean };

/** What is retired or dormant takes nobody new; a tag can still be taken away. */
const isOffered = (change: BulkChange, choices: LinkChoices): boolean => {
  if (change.kind === 'field' || change.id === null) return true;
  const found = listFor(change, choices).find(({ id }) => id === change.id);
  if (found === undefined) return false;
  return (!found.isRetired && found.isDormant !== true) || (change.kind === 'tag' && change.how === 'remove');
};

type Begun = { readonly id: string; readonly learners: number };

const begin = async (
  stores: BulkEditStores,
  provider: NeedsOfPerson['provider'],
  year: AcademicYear,
  { choiceId, academicYear, change }: StartBulkEditInput,
): Promise<Result<Begun, StartBulkEditRefusal>> => {
  const { bulkEdits, clock, newId } = stores;
  const choices = await bulkEdits.linkChoices();
  if (plannerOf(year, change, choices) === null) return err({ kind: 'unknown-field' });
  if (!isOffered(change, choices)) return err({ kind: 'unknown-choice' });
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
  const begun = await needs.transaction((stores) => begin(stores, needs.provider, year, input));
  if (!begun.ok) return begun;
  await atOnceOrLater(needs, begun.value.id, begun.value.learners);
  return ok(begun.value.id);
};
