import type { Entity, Field } from '../academic-year';
import type { Learner } from '../records';
import { type AnyRecord, childrenIn } from './any-record';
import { keyOf, matchRecords, type RecordPair } from './match-records';

/** A value that two learners do not share: where it stands, and what each says as text; null says nothing. */
export type FieldDifference = { readonly path: string; readonly before: string | null; readonly after: string | null };

/** Shown by its ends only: enough to tell two apart, too little to use. */
const masked = (value: string): string => `${value.slice(0, 2)}•••••${value.slice(-1)}`;

const shown = (name: string, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return name === 'NINumber' ? masked(String(value)) : String(value);
};

const fieldDifferences = ({ name }: Field, before: AnyRecord, after: AnyRecord, path: string): FieldDifference[] =>
  before[name] === after[name]
    ? []
    : [{ path: `${path}${name}`, before: shown(name, before[name]), after: shown(name, after[name]) }];

const fieldsOf = (entity: Entity): string[] =>
  entity.fields.flatMap((part) => (part.kind === 'field' ? [part.name] : []));

const summaryOf = (entity: Entity, record: AnyRecord): string => {
  const fields = entity.name === 'LearningDelivery' ? keyOf(entity.name, record) : fieldsOf(entity);
  return fields
    .filter((name) => record[name] !== null)
    .map((name) => `${name} ${shown(name, record[name])}`)
    .join(', ');
};

type Lists = { readonly before: readonly AnyRecord[]; readonly after: readonly AnyRecord[] };

const pairDifferences = (entity: Entity, lists: Lists, pair: RecordPair, path: string): FieldDifference[] => {
  const before = pair.before === null ? undefined : lists.before[pair.before];
  const after = pair.after === null ? undefined : lists.after[pair.after];
  const place = entity.holds === 'many' ? `[${(pair.after ?? pair.before ?? 0) + 1}]` : '';
  const at = `${path}${entity.name}${place}`;
  if (before && after) return recordDifferences(entity, before, after, `${at}/`);
  return [
    { path: at, before: before ? summaryOf(entity, before) : null, after: after ? summaryOf(entity, after) : null },
  ];
};

/** One record gone and another come at the same place is one difference of that place. */
const byPath = (differences: readonly FieldDifference[]): FieldDifference[] => {
  const merged = new Map<string, FieldDifference>();
  for (const { path, before, after } of differences) {
    const other = merged.get(path);
    merged.set(path, { path, before: before ?? other?.before ?? null, after: after ?? other?.after ?? null });
  }
  return [...merged.values()];
};

const listDifferences = (entity: Entity, before: AnyRecord, after: AnyRecord, path: string): FieldDifference[] => {
  const lists = { before: childrenIn(before, entity.name), after: childrenIn(after, entity.name) };
  if (JSON.stringify(lists.before) === JSON.stringify(lists.after)) return [];
  const pairs = matchRecords(entity.name, lists.before, lists.after);
  const differences = pairs.flatMap((pair) => pairDifferences(entity, lists, pair, path));
  if (differences.length > 0) return byPath(differences);
  return [{ path: `${path}${entity.name}`, before: 'in another order', after: 'in the order of the file' }];
};

const recordDifferences = (entity: Entity, before: AnyRecord, after: AnyRecord, path: string): FieldDifference[] =>
  entity.fields.flatMap((part) =>
    part.kind === 'field' ? fieldDifferences(part, before, after, path) : listDifferences(part, before, after, path),
  );

/** Records have their keys in the order of the schema, so two that say the same are written the same. */
export const isSameLearner = (before: Learner, after: Learner): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/** What the later learner says otherwise than the earlier, field by field in the order of the schema; empty when nothing. */
export const compareLearners = (entity: Entity, before: Learner, after: Learner): readonly FieldDifference[] =>
  recordDifferences(entity, before, after, '');
