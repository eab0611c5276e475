import type { AcademicYear, Field } from '@/lib/ilr';
import { aimLinkFiller, stepsOfAim } from './aim-link-steps';
import { linkPaths, type Reached, signOf, textIn, withChanges } from './learner-values';
import { fieldOf, finderOf, type Holder, judged, type Meaning, settled, tablesOf } from './meant-records';
import type { BulkLearner } from './ports';
import {
  type AimLinkChange,
  type BulkChange,
  type BulkOutcome,
  type FieldChange,
  type LinkChange,
  type LinkChoices,
  ownFields,
  type PlannedChange,
} from './schema';

/** What would become of a learner. */
export type Plan = {
  readonly outcome: Extract<BulkOutcome, 'planned' | 'same' | 'no-match' | 'no-record' | 'refused'>;
  readonly changes: readonly PlannedChange[];
  readonly reason: string | null;
  readonly after: Reached;
};

/** What would become of each learner, for a change that fits the year. */
export type Planner = (learner: BulkLearner) => Plan;

/** What becomes of a record that is meant; null for one that is left out. */
type Steps = (holder: Holder, learner: BulkLearner) => readonly PlannedChange[] | null;

const recordPlanner = (year: AcademicYear, meaning: Meaning, steps: Steps): Planner | null => {
  const tables = tablesOf(year);
  const find = finderOf(year, meaning);
  if (find === null) return null;
  return (reached) => {
    const { learner } = reached;
    const nothing = { changes: [], reason: null, after: reached };
    if (learner === null) return { outcome: 'no-record', ...nothing };
    const found = find(learner, reached).flatMap((holder) => {
      const taken = steps(holder, reached);
      return taken === null ? [] : [taken];
    });
    if (found.length === 0) return { outcome: 'no-match', ...nothing };
    const changes = found.flat();
    if (changes.length === 0) return { outcome: 'same', ...nothing };
    const after = withChanges(tables, reached, changes, 'after');
    const { isRefused, reason } = judged(year, after.learner ?? learner, changes);
    return isRefused
      ? { outcome: 'refused', changes, reason, after: reached }
      : { outcome: 'planned', changes, reason, after };
  };
};

const fieldPlanner = (year: AcademicYear, change: FieldChange, field: Field): Planner | null => {
  const wanted = settled(field, change.value);
  return recordPlanner(year, change, ({ path, place, record }, { learner }) => {
    const before = textIn(record, field.name);
    const aim = place === null || learner === null ? null : signOf(learner, place);
    return before === wanted ? [] : [{ path: `${path}${field.name}`, aim, before, after: wanted }];
  });
};

const aimLinkPlanner = (year: AcademicYear, change: AimLinkChange, choices: LinkChoices): Planner | null => {
  const fill = aimLinkFiller(change, choices);
  const meaning = { ...change, record: 'LearningDelivery' } as const;
  return recordPlanner(year, meaning, (holder, learner) => stepsOfAim(change, fill, holder, learner));
};

const step = (path: string, before: string | null, after: string | null): PlannedChange[] =>
  before === after ? [] : [{ path, aim: null, before, after }];

/** The main tag is one of the learner's tags. */
const linkSteps = (change: LinkChange, { links }: BulkLearner): PlannedChange[] => {
  if (change.kind === 'site') return step(linkPaths.site, links.siteId, change.id);
  if (change.kind === 'officer') return step(linkPaths.officer, links.mainOfficerId, change.id);
  const { how, id } = change;
  const has = links.tagIds.includes(id) ? id : null;
  if (how === 'add') return step(linkPaths.tag, has, id);
  if (how === 'main') return [...step(linkPaths.tag, has, id), ...step(linkPaths.mainTag, links.mainTagId, id)];
  const main = links.mainTagId === id ? step(linkPaths.mainTag, id, null) : [];
  return [...main, ...step(linkPaths.tag, has, null)];
};

const linkPlanner = (year: AcademicYear, change: LinkChange): Planner => {
  const tables = tablesOf(year);
  return (reached) => {
    const changes = linkSteps(change, reached);
    if (changes.length === 0) return { outcome: 'same', changes, reason: null, after: reached };
    return { outcome: 'planned', changes, reason: null, after: withChanges(tables, reached, changes, 'after') };
  };
};

/** Null for a change that the year has no field for, or of a field that is each one's own. */
export const plannerOf = (year: AcademicYear, change: BulkChange, choices: LinkChoices): Planner | null => {
  if (change.kind === 'aim-link') return aimLinkPlanner(year, change, choices);
  if (change.kind !== 'field') return linkPlanner(year, change);
  const field = fieldOf(year, change.record, change.field);
  if (field === undefined || ownFields.has(field.name)) return null;
  return fieldPlanner(year, change, field);
};
