import type { FieldType, RecordSpec, RecordSpecs } from './schema';

/** A field of a record, as SQL generators, forms and the reader see it. */
export interface Field {
  readonly kind: 'field';
  readonly name: string;
  readonly min: 0 | 1;
  readonly max: 1;
  readonly type: FieldType;
}

/** A record and everything in it, in the order of the schema. `max` is Infinity where the schema says unbounded. */
export interface Entity {
  readonly kind: 'entity';
  readonly name: string;
  /** The name of the record that this one stands in; null for Message. */
  readonly parent: string | null;
  readonly holds: 'one' | 'maybe' | 'many';
  readonly min: number;
  readonly max: number;
  readonly fields: readonly (Field | Entity)[];
}

/** What may be done with a year's records: all, or only to take them in from files and to look at them. */
export type YearUse = 'open' | 'import-only';

/** Whether a year's table is the department's schema, or what is known of it before there is one. */
export type YearStatus = 'confirmed' | 'provisional';

/** An academic year's ILR: `records` is the table as written, `root` and `entities` the same table to walk over. */
export interface AcademicYear<Specs extends RecordSpecs = RecordSpecs, Code extends string = string> {
  readonly code: Code;
  /** For people: '2025 to 2026'. */
  readonly label: string;
  readonly namespace: string;
  readonly starts: string;
  readonly ends: string;
  readonly use: YearUse;
  readonly status: YearStatus;
  /** What is not confirmed about a provisional year, in sentences for people. */
  readonly unconfirmed: readonly string[];
  readonly records: Specs;
  readonly root: Entity;
  readonly entities: { readonly [Name in keyof Specs]: Entity };
}

type YearDefinition<Specs extends RecordSpecs, Code extends string> = Pick<
  AcademicYear<Specs, Code>,
  'code' | 'namespace' | 'starts' | 'ends' | 'records'
> &
  Partial<Pick<AcademicYear, 'use' | 'unconfirmed'>>;

const ROOT = 'Message';

const entityOf = (
  records: RecordSpecs,
  name: string,
  parent: string | null,
  { holds, min, max }: Pick<Entity, 'holds' | 'min' | 'max'>,
  found: Map<string, Entity>,
): Entity => {
  const spec = records[name];
  if (spec === undefined) throw new Error(`The year's table has no record named ${name}`);
  if (found.has(name)) throw new Error(`The record ${name} stands in more than one place`);
  const fields = Object.entries(spec).map(([key, part]): Field | Entity =>
    part.kind === 'field'
      ? { kind: 'field', name: key, min: part.min, max: 1, type: part.type }
      : entityOf(records, key, name, part, found),
  );
  const entity: Entity = { kind: 'entity', name, parent, holds, min, max, fields };
  found.set(name, entity);
  return entity;
};

/** Makes an academic year from its table; throws when the table's records do not join up under Message. */
export const defineAcademicYear = <const Specs extends RecordSpecs, const Code extends string>(
  definition: YearDefinition<Specs, Code>,
): AcademicYear<Specs, Code> => {
  const found = new Map<string, Entity>();
  const root = entityOf(definition.records, ROOT, null, { holds: 'one', min: 1, max: 1 }, found);
  const { use = 'open', unconfirmed = [] } = definition;
  const loose = Object.keys(definition.records).filter((name) => !found.has(name));
  if (loose.length > 0) throw new Error(`Nothing holds these records of ${definition.code}: ${loose.join(', ')}`);
  return {
    ...definition,
    use,
    unconfirmed,
    status: unconfirmed.length === 0 ? 'confirmed' : 'provisional',
    label: `${definition.starts.slice(0, 4)} to ${definition.ends.slice(0, 4)}`,
    root,
    entities: Object.fromEntries(found) as AcademicYear<Specs>['entities'],
  };
};

/** The record without the named fields, or the records without the named ones: what a new year dropped. */
export const without = <Spec extends RecordSpec | RecordSpecs, Name extends keyof Spec & string>(
  spec: Spec,
  ...names: readonly Name[]
): Omit<Spec, Name> => {
  const unknown = names.filter((name) => !(name in spec));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} to leave out`);
  return Object.fromEntries(Object.entries(spec).filter(([name]) => !names.some((gone) => gone === name))) as Omit<
    Spec,
    Name
  >;
};

/** The record with fields put in after the named one: what a new year added. */
export const after = <Spec extends RecordSpec, const Added extends RecordSpec>(
  spec: Spec,
  name: keyof Spec & string,
  added: Added,
): Spec & Added => {
  if (!(name in spec)) throw new Error(`There is no ${name} to put fields after`);
  const doubled = Object.keys(added).filter((key) => key in spec);
  if (doubled.length > 0) throw new Error(`${doubled.join(', ')} is there already`);
  const parts = Object.entries(spec).flatMap(([key, part]) =>
    key === name ? [[key, part] as const, ...Object.entries(added)] : [[key, part] as const],
  );
  return Object.fromEntries(parts) as Spec & Added;
};

type Renamed<Spec, Names> = {
  [Name in keyof Spec as Name extends keyof Names ? Names[Name] & string : Name]: Spec[Name];
};

/** The record with fields under new names where they stood: what a new year calls otherwise. */
export const renamed = <Spec extends RecordSpec, const Names extends { readonly [Name in keyof Spec]?: string }>(
  spec: Spec,
  names: Names,
): Renamed<Spec, Names> => {
  const to: Readonly<Record<string, string | undefined>> = names;
  const unknown = Object.keys(to).filter((name) => !(name in spec));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} to name anew`);
  const taken = Object.values(to).filter((name) => name !== undefined && name in spec);
  if (taken.length > 0) throw new Error(`${taken.join(', ')} is there already`);
  const parts = Object.entries(spec).map(([name, part]) => [to[name] ?? name, part] as const);
  return Object.fromEntries(parts) as Renamed<Spec, Names>;
};

/** The list without the named ones: the rules that a new year no longer has. */
export const except = <Named extends { readonly name: string }>(
  list: readonly Named[],
  ...names: readonly string[]
): readonly Named[] => {
  const unknown = names.filter((name) => !list.some((item) => item.name === name));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')} to leave out`);
  return list.filter((item) => !names.includes(item.name));
};
