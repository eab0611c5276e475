import type { Entity, Field } from './academic-year';
import { escapeXml, isAbsent, isXmlText } from './characters';
import type { AnyRecord } from './records';
import { IlrWriteError } from './write-error';

interface Place {
  readonly learnRefNumber: string | null;
  readonly path: string;
}

const inside = (place: Place, name: string, nth: number | null): Place => ({
  ...place,
  path: `${place.path === '' ? '' : `${place.path}/`}${name}${nth === null ? '' : `[${nth + 1}]`}`,
});

const refuse = (kind: IlrWriteError['kind'], { learnRefNumber, path }: Place, what: string): never => {
  throw new IlrWriteError(kind, learnRefNumber, path, `${path} ${what}.`);
};

const valueText = ({ type }: Field, value: unknown, place: Place): string => {
  if (type.base === 'int' || type.base === 'long') {
    return Number.isSafeInteger(value) ? String(value) : refuse('wrong-type', place, 'is not a whole number');
  }
  if (typeof value !== 'string') return refuse('wrong-type', place, 'is not text');
  return isXmlText(value)
    ? escapeXml(value)
    : refuse('character-not-allowed', place, 'has a character that no XML file can hold');
};

const writeField = (field: Field, value: unknown, parent: Place): string => {
  const place = inside(parent, field.name, null);
  if (!isAbsent(value)) return `<${field.name}>${valueText(field, value, place)}</${field.name}>`;
  if (field.min === 1) refuse('missing', place, 'must be there and is not');
  return '';
};

const writeChild = (child: Entity, value: unknown, parent: Place): string => {
  const records = child.holds === 'many' ? ((value ?? []) as readonly AnyRecord[]) : [value as AnyRecord | null];
  const written = records.map((record, nth) => {
    const place = inside(parent, child.name, child.holds === 'many' ? nth : null);
    return record === null || record === undefined ? '' : writePlainly(child, record, place);
  });
  const count = written.filter((text) => text !== '').length;
  if (count < child.min) refuse('missing', inside(parent, child.name, null), 'must be there and is not');
  return written.join('');
};

const referenceOf = (record: AnyRecord): string | null =>
  typeof record.LearnRefNumber === 'string' ? record.LearnRefNumber : null;

/**
 * The record as XML, written by walking the table: the plain second opinion to the generated serialiser, and what finds the
 * place when that one refuses. A record with nothing in it is not written at all, because the ILR has no empty elements.
 */
export const writePlainly = (
  entity: Entity,
  record: AnyRecord,
  place: Place = { learnRefNumber: referenceOf(record), path: '' },
): string => {
  const parts = entity.fields.map((part) =>
    part.kind === 'field' ? writeField(part, record[part.name], place) : writeChild(part, record[part.name], place),
  );
  const content = parts.join('');
  return content === '' ? '' : `<${entity.name}>${content}</${entity.name}>`;
};
