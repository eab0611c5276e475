import {
  type AcademicYear,
  type AnyRecord,
  asRecord,
  type Field,
  type Learner,
  learnerChecker,
  typedText,
  typedValue,
} from '@/lib/ilr';
import { linkPaths, type Reached, signOf, type Tables, textIn, withChanges } from './learner-values';
import type { BulkLearner } from './ports';
import {
  type BulkChange,
  type BulkOutcome,
  type FieldChange,
  type LinkChange,
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

type Holder = { readonly path: string; readonly place: number | null; readonly record: AnyRecord };

const entityOf = (year: AcademicYear, name: string) => {
  const entity = year.entities[name];
  if (entity === undefined) throw new Error(`The table of ${year.code} has no ${name}`);
  return entity;
};

export const tablesOf = (year: AcademicYear): Tables => ({
  Learner: entityOf(year, 'Learner'),
  LearningDelivery: entityOf(year, 'LearningDelivery'),
});

const fieldOf = (year: AcademicYear, record: string, name: string): Field | undefined => {
  const found = entityOf(year, record).fields.find((part) => part.name === name);
  return found?.kind === 'field' ? found : undefined;
};

const holdersOf = (learner: Learner, { record, contractId }: FieldChange, { contractIds }: BulkLearner): Holder[] =>
  record === 'Learner'
    ? [{ path: '', place: null, record: asRecord(learner) }]
    : learner.LearningDelivery.flatMap((aim, at) =>
        contractId === null || contractIds[at] === contractId
          ? [{ path: `LearningDelivery[${at + 1}]/`, place: at + 1, record: asRecord(aim) }]
          : [],
      );

/** As it would read once stored: a date as it is written, a number without blanks. */
const settled = (field: Field, typed: string): string | null => typedText(typedValue(field, typed)) || null;

type Judged = { readonly isRefused: boolean; readonly reason: string | null };

/** What the year's checker says of the values that are new. One that is missing may be given later, as on the learner's page. */
const judged = (year: AcademicYear, after: Learner, changes: readonly PlannedChange[]): Judged => {
  const paths = new Set(changes.map(({ path }) => path));
  const problems = learnerChecker(year)(after).filter(({ path }) => paths.has(path));
  const wrong = problems.find(({ kind }) => kind !== 'missing');
  return { isRefused: wrong !== undefined, reason: (wrong ?? problems[0])?.sentence ?? null };
};

const fieldPlanner = (year: AcademicYear, change: FieldChange, field: Field): Planner => {
  const tables = tablesOf(year);
  const wanted = settled(field, change.value);
  const conditions = change.where.flatMap(({ field: name, value }) => {
    const asked = fieldOf(year, change.record, name);
    return asked ? [{ name, value: settled(asked, value) }] : [];
  });
  const matches = ({ record }: Holder) => conditions.every(({ name, value }) => textIn(record, name) === value);
  return (reached) => {
    const { learner } = reached;
    const nothing = { changes: [], reason: null, after: reached };
    if (learner === null) return { outcome: 'no-record', ...nothing };
    const holders = holdersOf(learner, change, reached).filter(matches);
    if (holders.length === 0) return { outcome: 'no-match', ...nothing };
    const changes = holders.flatMap(({ path, place, record }): PlannedChange[] => {
      const before = textIn(record, field.name);
      const aim = place === null ? null : signOf(learner, place);
      return before === wanted ? [] : [{ path: `${path}${field.name}`, aim, before, after: wanted }];
    });
    if (changes.length === 0) return { outcome: 'same', ...nothing };
    const after = withChanges(tables, reached, changes, 'after');
    const { isRefused, reason } = judged(year, after.learner ?? learner, changes);
    return isRefused
      ? { outcome: 'refused', changes, reason, after: reached }
      : { outcome: 'planned', changes, reason, after };
  };
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
export const plannerOf = (year: AcademicYear, change: BulkChange): Planner | null => {
  if (change.kind !== 'field') return linkPlanner(year, change);
  const names = [change.field, ...change.where.map(({ field }) => field)];
  const fields = names.map((name) => fieldOf(year, change.record, name));
  const [field] = fields;
  if (field === undefined || fields.includes(undefined) || ownFields.has(field.name)) return null;
  return fieldPlanner(year, change, field);
};
