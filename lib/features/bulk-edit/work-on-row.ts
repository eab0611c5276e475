import { type AcademicYear, compareLearners, type FieldDifference, learnerEntity } from '@/lib/ilr';
import { linkPaths, type Reached, valueAt, withChanges } from './learner-values';
import { type Planner, tablesOf } from './plan-learner';
import type { RowToWork, WorkedRow } from './ports';
import type { LinkChoices, NamedChoice, PlannedChange } from './schema';

/** What a row is worked on with. */
export type Workshop = { readonly year: AcademicYear; readonly plan: Planner; readonly choices: LinkChoices };

const nameOf = (choices: readonly NamedChoice[], id: string | null): string | null => {
  const found = choices.find((choice) => choice.id === id);
  return found ? `${found.name} (${found.code})` : null;
};

const namesOf = (choices: readonly NamedChoice[], ids: readonly string[]): string | null =>
  ids.map((id) => nameOf(choices, id)).join(', ') || null;

/** What differs, in the words that a history shows. */
const differencesOf = ({ year, choices }: Workshop, before: Reached, after: Reached): FieldDifference[] => {
  const { sites, officers, tags } = choices;
  const said = ({ links }: Reached): readonly (readonly [path: string, words: string | null])[] => [
    [linkPaths.site, nameOf(sites, links.siteId)],
    [linkPaths.officer, nameOf(officers, links.mainOfficerId)],
    [linkPaths.mainTag, nameOf(tags, links.mainTagId)],
    [linkPaths.tag, namesOf(tags, links.tagIds)],
  ];
  const now = new Map(said(after));
  const linked = said(before).flatMap(([path, words]) =>
    now.get(path) === words ? [] : [{ path, before: words, after: now.get(path) ?? null }],
  );
  if (before.learner === null || after.learner === null) return linked;
  return [...linked, ...compareLearners(learnerEntity(year), before.learner, after.learner)];
};

const saved = (workshop: Workshop, before: Reached, { learner, links }: Reached): WorkedRow['saved'] => ({
  learner,
  links,
  differences: differencesOf(workshop, before, { learner, links }),
});

/** Says what would become of a learner, and stores nothing of them. */
export const previewRow = ({ plan }: Workshop, row: RowToWork): WorkedRow => {
  const { outcome, changes, reason } = plan(row);
  return { number: row.number, outcome, changes, reason, saved: null };
};

// What is stored as JSON comes back with its keys in another order.
const asShown = (changes: readonly PlannedChange[]): string =>
  JSON.stringify(
    changes.map(({ path, aim, before, after }) => [path, aim?.aimSeqNumber, aim?.learnAimRef, before, after]),
  );

/** Changes a learner as the preview said; one of whom it would say something else by now is left alone. */
export const applyToRow = (workshop: Workshop, row: RowToWork): WorkedRow => {
  const { number, changes } = row;
  const planned = workshop.plan(row);
  if (planned.outcome !== 'planned' || asShown(planned.changes) !== asShown(changes))
    return { number, outcome: 'changed-meanwhile', changes, reason: null, saved: null };
  return { number, outcome: 'applied', changes, reason: planned.reason, saved: saved(workshop, row, planned.after) };
};

/** Brings back what was there before, where all of it still is what the bulk edit made of it. */
export const undoRow = (workshop: Workshop, row: RowToWork): WorkedRow => {
  const { number, changes } = row;
  const isAsMade = changes.every((change) => valueAt(row, change) === change.after);
  // A tag that has become the main one since has to stay.
  const after = withChanges(tablesOf(workshop.year), row, changes.toReversed(), 'before');
  const { mainTagId, tagIds } = after.links;
  const isWhole = mainTagId === null || tagIds.includes(mainTagId);
  if (!isAsMade || !isWhole) return { number, outcome: 'left-alone', changes, reason: null, saved: null };
  return { number, outcome: 'undone', changes, reason: null, saved: saved(workshop, row, after) };
};
