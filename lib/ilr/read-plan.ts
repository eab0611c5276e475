import type { AcademicYear, Entity, Field } from './academic-year';
import { type ReadValue, valueReader } from './lexical';

/** A field as the reader meets it. */
export interface FieldPlan {
  readonly kind: 'field';
  readonly place: number;
  readonly name: string;
  readonly field: Field;
  readonly read: ReadValue;
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
}

/** All that the reader needs of a year, worked out once. */
export interface ReadPlan {
  readonly year: AcademicYear;
  readonly root: EntityPlan;
  /** Every element of the year by name, to say where a stray one belongs. */
  readonly known: ReadonlyMap<string, Field | Entity>;
}

const partPlan = (part: Field | Entity, place: number): FieldPlan | EntityPlan =>
  part.kind === 'field'
    ? { kind: 'field', place, name: part.name, field: part, read: valueReader(part.type) }
    : entityPlan(part, place);

const entityPlan = (entity: Entity, place: number): EntityPlan => {
  const inOrder = entity.fields.map(partPlan);
  const required = inOrder.filter((_, at) => (entity.fields[at]?.min ?? 0) > 0);
  const parts = new Map(inOrder.map((plan) => [plan.name, plan]));
  return { kind: 'entity', place, name: entity.name, entity, parts, inOrder, required };
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
