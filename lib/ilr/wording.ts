import type { Entity, Field } from './academic-year';
import { findNotRestricted, findNotXml } from './characters';
import type { ValueProblemKind } from './problem';
import type { FieldType } from './schema';

const named = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (character === '"') return 'a double quote';
  if (character === '\t') return 'a tab';
  if (character === '\n' || character === '\r') return 'a line break';
  return code < 32 || (code >= 127 && code < 160) ? 'a control character' : `“${character}”`;
};

const firstBad = (type: FieldType, value: string): string => {
  const at = type.base === 'string' && type.restricted ? findNotRestricted(value) : findNotXml(value);
  return named(String.fromCodePoint(value.codePointAt(Math.max(at, 0)) ?? 0));
};

const rangeOf = (type: FieldType): string => {
  if (type.base === 'decimal') return `between ${type.min} and ${type.max}`;
  if (type.base !== 'int' && type.base !== 'long') return 'in its range';
  if (type.totalDigits !== null)
    return `a whole number of at most ${type.totalDigits} digit${type.totalDigits > 1 ? 's' : ''}`;
  return `between ${type.min} and ${type.max}`;
};

const lengthMaxOf = (type: FieldType): number | null => (type.base === 'string' ? type.lengthMax : null);

const formOf = (type: FieldType): string => (type.base === 'string' && type.form !== null ? type.form : 'text');

const listOf = (type: FieldType): string =>
  type.base === 'string' && type.oneOf !== null ? type.oneOf.join(' or ') : 'one of its values';

const PLACES = ['no', 'one', 'two', 'three'];

const placesOf = (type: FieldType): string => {
  const places = type.base === 'decimal' ? type.fractionDigits : 0;
  return `${PLACES[places] ?? places} decimal place${places === 1 ? '' : 's'}`;
};

/** A value's problem as a sentence about its field. A single bad character may be named; the value itself is not. */
export const valueSentence = (kind: ValueProblemKind, { name, min, type }: Field, value: string): string => {
  switch (kind) {
    case 'empty':
      return `${name} is empty. ${min === 1 ? 'Give it a value.' : 'Give it a value or leave the element out.'}`;
    case 'too-short':
      return `${name} is too short.`;
    case 'too-long':
      return `${name} is too long: it can have ${lengthMaxOf(type)} character${lengthMaxOf(type) === 1 ? '' : 's'} at most.`;
    case 'character-not-allowed':
      return `${name} has a character that the ILR does not allow there: ${firstBad(type, value)}. Replace it.`;
    case 'wrong-form':
      return `${name} is not in the right form: it must be ${formOf(type)}.`;
    case 'not-a-listed-value':
      return `${name} must be ${listOf(type)}, in exactly these letters.`;
    case 'not-a-whole-number':
      return `${name} must be a whole number, in digits only.`;
    case 'not-a-decimal':
      return `${name} must be a number, such as 12.5.`;
    case 'too-many-decimal-places':
      return `${name} can have ${placesOf(type)} at most.`;
    case 'out-of-range':
      return `${name} must be ${rangeOf(type)}.`;
    case 'not-a-date':
      return `${name} is not a date of the calendar. Write it as year-month-day, such as 2025-09-01.`;
    case 'date-with-time-zone':
      return `${name} has a time zone after the date. Write the date alone, such as 2025-09-01.`;
    case 'not-a-date-and-time':
      return `${name} is not a date and time. Write it as 2025-09-01T14:30:00.`;
  }
};

/** The sentence for something that must be there and is not. */
export const missingSentence = (part: Field | Entity, parent: string): string =>
  part.kind === 'field'
    ? `${part.name} is missing. Every ${parent} must have it.`
    : `There is no ${part.name}. Every ${parent} must have ${part.max === 1 ? 'one' : 'at least one'}.`;

/** The sentence for more child records than there may be. */
export const tooManySentence = (part: Entity, parent: string, count: number): string =>
  `There are ${count} ${part.name} records. A ${parent} can have ${part.max} at most.`;

/** The sentence for an element that the record cannot hold where it stands. */
export const unexpectedSentence = (
  name: string,
  inside: string,
  known: ReadonlyMap<string, Field | Entity>,
): string => {
  const exact = known.get(name);
  if (exact !== undefined) return `${name} does not belong in ${inside}. Move it to where it belongs, or take it out.`;
  const meant = [...known.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  if (meant !== undefined)
    return `${name} is not an element of the ILR. It must be written ${meant}: capital letters count.`;
  return `${name} is not an element of the ILR of this year. Take it out.`;
};

/** The sentence for an element that stands after one that it must come before. */
export const misplacedSentence = (name: string, inside: string, later: string): string =>
  `${name} stands in the wrong place in ${inside}: it must come before ${later}.`;
