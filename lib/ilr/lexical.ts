import { facetCheck } from './facets';
import type { ValueProblemKind } from './problem';
import type { FieldType, WholeNumberType } from './schema';

/** What a field's text turned out to be when it does not fit. */
export class Unfit {
  constructor(readonly kind: ValueProblemKind) {}
}

/** Turns the text of an element into the value a record holds, or says why it does not fit. */
export type ReadValue = (text: string) => string | number | Unfit;

const EDGE_BLANKS = /^[ \t\r\n]+|[ \t\r\n]+$/g;
const WHOLE_NUMBER = /^[+-]?[0-9]+$/;

// Spec: XML Schema part 2, whiteSpace is collapse for every type that is not a string.
const collapse = (text: string): string => text.replace(EDGE_BLANKS, '');

const readDigits = (text: string): number => {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

const readSlowly = (text: string): number => {
  const trimmed = collapse(text);
  return WHOLE_NUMBER.test(trimmed) ? Number(trimmed) + 0 : Number.NaN;
};

const wholeNumber = ({ min, max }: WholeNumberType): ReadValue => {
  const outOfRange = new Unfit('out-of-range');
  const notWhole = new Unfit('not-a-whole-number');
  const empty = new Unfit('empty');
  return (text) => {
    const quick = text.length > 0 && text.length < 16 ? readDigits(text) : -1;
    const value = quick >= 0 ? quick : readSlowly(text);
    if (value >= min && value <= max) return value;
    if (!Number.isNaN(value)) return outOfRange;
    return collapse(text) === '' ? empty : notWhole;
  };
};

/** The reader of one type's values: lexical form first, then the facets. */
export const valueReader = (type: FieldType): ReadValue => {
  if (type.base === 'int' || type.base === 'long') return wholeNumber(type);
  const check = facetCheck(type);
  const isText = type.base === 'string';
  return (text) => {
    const value = isText ? text : collapse(text);
    if (!isText && value === '') return new Unfit('empty');
    const kind = check(value);
    return kind === null ? value : new Unfit(kind);
  };
};
