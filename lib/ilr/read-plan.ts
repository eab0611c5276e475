import type { AcademicYear, Entity, Field } from './academic-year';
import { generated } from './generated';
import { type ReadValue, valueReader } from './lexical';
import type { AnyRecord } from './records';

/** A field as the reader meets it. */
export interface FieldPlan {
  readonly kind: 'field';
  readonly place: number;
  readonly name: string;
  readonly field: Field;
  readonly read: ReadValue;
  readonly set: (record: AnyRecord, value: unknown) => void;
}

/** A record as the reader meets it; `place` is where it stands among the parts of its parent. */
export interface EntityPlan {
  readonly kind: 'entity';
  readonly place: number;
  readonly name: string;
  readonly entity: Entity;
  readonly parts: ReadonlyMap<string, FieldPlan | EntityPlan>;
  readonly inOrder: readonly (FieldPlan | EntityPlan)[];
  readonly required: readonly (FieldPlan | EntityPlan)[];
  /** A record with every key and nothing in it; a child there must be one of is null until it is met. */
  readonly emptyRecord: () => AnyRecord;
}

/** All that the reader needs of a year, worked out once. */
export interface ReadPlan {
  readonly year: AcademicYear;
  readonly root: EntityPlan;
  /** Every element of the year by name, to say where a stray one belongs. */
  readonly known: ReadonlyMap<string, Field | Entity>;
}

const isMany = (part: Field | Entity): boolean => part.kind === 'entity' && part.holds === 'many';

// A literal in generated source gives all records of an entity one hidden class; a loop over the keys is five times slower.
const recordMaker = (entity: Entity): (() => AnyRecord) => {
  const keys = entity.fields.map((part) => `${part.name}:${isMany(part) ? '[]' : 'null'}`);
  const made = generated<() => AnyRecord>(`return()=>({${keys.join(',')}})`, {});
  return made ?? (() => Object.fromEntries(entity.fields.map((part) => [part.name, isMany(part) ? [] : null])));
};

const setter = (name: string): ((record: AnyRecord, value: unknown) => void) => {
  const made = generated<(record: AnyRecord, value: unknown) => void>(`return(o,v)=>{o.${name}=v}`, {});
  return (
    made ??
    ((record, value) => {
      record[name] = value;
    })
  );
};

const partPlan = (part: Field | Entity, place: number): FieldPlan | EntityPlan =>
  part.kind === 'field'
    ? { kind: 'field', place, name: part.name, field: part, read: valueReader(part.type), set: setter(part.name) }
    : entityPlan(part, place);

const entityPlan = (entity: Entity, place: number): EntityPlan => {
  const inOrder = entity.fields.map(partPlan);
  const required = inOrder.filter((_, at) => (entity.fields[at]?.min ?? 0) > 0);
  const parts = new Map(inOrder.map((plan) => [plan.name, plan]));
  return {
    kind: 'entity',
    place,
    name: entity.name,
    entity,
    parts,
    inOrder,
    required,
    emptyRecord: recordMaker(entity),
  };
};

const elementsOf = (entity: Entity): (Field | Entity)[] =>
  entity.fields.flatMap((part) => (part.kind === 'field' ? [part] : [part, ...elementsOf(part)]));

const plans = new WeakMap<AcademicYear, ReadPlan>();

/** The plan of a year, made at the first file of that year. */
export const readPlan = (year: AcademicYear): ReadPlan => {
  const ready = plans.get(year);
  if (ready !== undefined) return ready;
  const known = new Map(elementsOf(year.root).map((part) => [part.name, part]));
  const plan = { year, root: entityPlan(year.root, 0), known };
  plans.set(year, plan);
  return plan;
};
