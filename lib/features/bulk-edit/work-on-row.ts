import { type AcademicYear, compareLearners, type FieldDifference, learnerEntity } from '@/lib/ilr';
import { aimLinkIn, aimLinkPaths, linkPaths, type Reached, valueAt, withChanges } from './learner-values';
import { tablesOf } from './meant-records';
import type { Planner } from './plan-learner';
import type { RowToWork, WorkedRow } from './ports';
import { aimLinkKinds, type LinkChoices, type NamedChoice, type PlannedChange } from './schema';

/** What a row is worked on with. */
export type Workshop = { readonly year: AcademicYear; readonly plan: Planner; readonly choices: LinkChoices };

const nameOf = (choices: readonly NamedChoice[], id: string | null): string | null => {
  const found = choices.find((choice) => choice.id === id);
  return found ? `${found.name} (${found.code})` : null;
};

const namesOf = (choices: readonly NamedChoice[], ids: readonly string[]): string | null =>
  ids.map((id) => nameOf(choices, id)).join(', ') || null;

/** What aims are linked with, in words, by the path of each link. */
const aimLinksIn = (
  { contracts, subcontractors, plans, officers }: LinkChoices,
  { aimLinks }: Reached,
): readonly (readonly [path: string, words: string | null])[] => {
  const named = { contract: contracts, subcontractor: subcontractors, plan: plans, officer: officers };
  return aimLinks.flatMap((links, at) =>
    aimLinkKinds.map((kind) => {
      const path = `LearningDelivery[${at + 1}]/${aimLinkPaths[kind]}`;
      return [path, nameOf(named[kind], aimLinkIn(links, kind))] as const;
    }),
  );
};

/** What differs, in the words that a history shows. */
const differencesOf = ({ year, choices }: Workshop, before: Reached, after: Reached): FieldDifference[] => {
  const { sites, officers, tags } = choices;
  const said = (reached: Reached): readonly (readonly [path: string, words: string | null])[] => [
    [linkPaths.site, nameOf(sites, reached.links.siteId)],
    [linkPaths.officer, nameOf(officers, reached.links.mainOfficerId)],
    [linkPaths.mainTag, nameOf(tags, reached.links.mainTagId)],
    [linkPaths.tag, namesOf(tags, reached.links.tagIds)],
    ...aimLinksIn(choices, reached),
  ];
  const now = new Map(said(after));
  const linked = said(before).flatMap(([path, words]) =>
    now.get(path) === words ? [] : [{ path, before: words, after: now.get(path) ?? null }],
  );
  if (before.learner === null || after.learner === null) return linked;
  return [...linked, ...compareLearners(learnerEntity(year), before.learner, after.learner)];
};

const saved = (workshop: Workshop, before: Reached, after: Reached): WorkedRow['saved'] => ({
  learner: after.learner,
  links: after.links,
  aimLinks: after.aimLinks,
  differences: differencesOf(workshop, before, after),
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
