import { isRestrictedText, isXmlText } from './characters';
import type { ValueProblemKind } from './problem';
import type { DecimalType, FieldType, TextType, WholeNumberType } from './schema';

/** Says what is wrong with a value that is there, or null when it fits. */
export type FacetCheck = (value: unknown) => ValueProblemKind | null;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZONE = /(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))$/;
const TIME = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)$/;
const DECIMAL = /^[+-]?(?:[0-9]+(?:\.([0-9]*))?|\.([0-9]+))$/;

// NaN when they are not digits, which no comparison lets through.
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
};

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the text is a day of the calendar written YYYY-MM-DD. */
export const isRealDate = (text: string): boolean => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year > 0 && month > 0 && day > 0) || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day !== 29 || isLeapYear(year);
};

/** Whether the text is an xs:dateTime; unlike a date it may have a fraction and a time zone. */
export const isDateTime = (text: string): boolean => {
  if (text.charCodeAt(10) !== 84) return false;
  return isRealDate(text.slice(0, 10)) && TIME.test(text.slice(11).replace(ZONE, ''));
};

/** The number of characters, counting as the schema does. */
export const lengthOf = (text: string): number => {
  let pairs = 0;
  for (let at = 0; at < text.length - 1; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs += 1;
  return text.length - pairs;
};

/** The pattern made to match a whole text and nothing less. */
export const whole = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})$`, 'u');

const lengthProblem = ({ restricted, lengthMin, lengthMax }: TextType, value: string): ValueProblemKind | null => {
  const length = restricted ? value.length : lengthOf(value);
  if (lengthMax !== null && length > lengthMax) return 'too-long';
  return length < lengthMin ? 'too-short' : null;
};

const textCheck = (type: TextType): FacetCheck => {
  const form = type.pattern === null ? null : whole(type.pattern);
  const isAllowed = type.restricted ? isRestrictedText : isXmlText;
  return (value) => {
    if (typeof value !== 'string') return 'wrong-form';
    if (value === '') return 'empty';
    if (type.oneOf !== null && !type.oneOf.includes(value)) return 'not-a-listed-value';
    if (!isAllowed(value)) return 'character-not-allowed';
    return lengthProblem(type, value) ?? (form === null || form.test(value) ? null : 'wrong-form');
  };
};

const wholeNumberCheck =
  ({ min, max }: WholeNumberType): FacetCheck =>
  (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-a-whole-number';
    return value < min || value > max ? 'out-of-range' : null;
  };

/** What is wrong with a decimal written as text. */
export const decimalProblem = ({ fractionDigits, min, max }: DecimalType, value: unknown): ValueProblemKind | null => {
  const match = typeof value === 'string' ? DECIMAL.exec(value) : null;
  if (match === null) return 'not-a-decimal';
  const fraction = (match[1] ?? match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > fractionDigits) return 'too-many-decimal-places';
  return Number(value) < Number(min) || Number(value) > Number(max) ? 'out-of-range' : null;
};

const dateProblem = (value: unknown): ValueProblemKind | null => {
  if (typeof value !== 'string') return 'not-a-date';
  if (isRealDate(value)) return null;
  return isRealDate(value.replace(ZONE, '')) ? 'date-with-time-zone' : 'not-a-date';
};

/** The check of one type's facets, read off the table. */
export const facetCheck = (type: FieldType): FacetCheck => {
  switch (type.base) {
    case 'string':
      return textCheck(type);
    case 'int':
    case 'long':
      return wholeNumberCheck(type);
    case 'decimal':
      return (value) => decimalProblem(type, value);
    case 'date':
      return dateProblem;
    case 'dateTime':
      return (value) => (typeof value === 'string' && isDateTime(value) ? null : 'not-a-date-and-time');
  }
};
