import type { Entity, Field } from './academic-year';
import { isAbsent } from './characters';
import { type FacetCheck, facetCheck } from './facets';
import type { Finding } from './finding';
import type { AnyRecord } from './records';
import { missingSentence, tooManySentence, valueSentence } from './wording';

interface Place {
  readonly path: string;
  readonly aimIndex: number | null;
}

const AIM = 'LearningDelivery';

const checks = new WeakMap<Field, FacetCheck>();

const checkOf = (field: Field): FacetCheck => {
  const known = checks.get(field);
  if (known !== undefined) return known;
  const made = facetCheck(field.type);
  checks.set(field, made);
  return made;
};

const at = (place: Place, name: string, nth: number | null): Place => ({
  path: `${place.path === '' ? '' : `${place.path}/`}${name}${nth === null ? '' : `[${nth + 1}]`}`,
  aimIndex: name === AIM ? nth : place.aimIndex,
});

const missing = (part: Field | Entity, parent: Entity, place: Place): Finding => ({
  ...at(place, part.name, null),
  kind: 'missing',
  element: part.name,
  line: null,
  value: null,
  sentence: missingSentence(part, parent.name),
});

const fieldFindings = (field: Field, value: unknown, parent: Entity, place: Place): Finding[] => {
  if (isAbsent(value)) return field.min === 1 ? [missing(field, parent, place)] : [];
  const kind = checkOf(field)(value);
  if (kind === null) return [];
  const text = String(value);
  const sentence = valueSentence(kind, field, text);
  return [{ ...at(place, field.name, null), kind, element: field.name, line: null, value: text, sentence }];
};

const childFindings = (child: Entity, value: unknown, parent: Entity, place: Place): Finding[] => {
  if (child.holds !== 'many') {
    if (value === null || value === undefined) return child.min > 0 ? [missing(child, parent, place)] : [];
    return inspect(child, value as AnyRecord, at(place, child.name, null));
  }
  const records = (value ?? []) as readonly AnyRecord[];
  const found = records.flatMap((record, nth) => inspect(child, record, at(place, child.name, nth)));
  if (records.length < child.min) found.push(missing(child, parent, place));
  if (records.length > child.max) {
    const sentence = tooManySentence(child, parent.name, records.length);
    const finding = { kind: 'too-many', element: child.name, line: null, value: null, sentence } as const;
    found.push({ ...at(place, child.name, null), ...finding });
  }
  return found;
};

/** Everything in the record that does not fit the table, found by walking the table: slow, plain, and complete. */
export const inspect = (entity: Entity, record: AnyRecord, place: Place = { path: '', aimIndex: null }): Finding[] =>
  entity.fields.flatMap((part) =>
    part.kind === 'field'
      ? fieldFindings(part, record[part.name], entity, place)
      : childFindings(part, record[part.name], entity, place),
  );
