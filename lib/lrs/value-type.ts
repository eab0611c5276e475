import { isUln } from '../identifiers';
import { isXmlText } from './xml-text';

/** A simple type of the strict schema; `base` says how the value is held in memory. */
export interface ValueType<Base extends 'text' | 'uln' | 'whole' = 'text' | 'uln' | 'whole'> {
  readonly base: Base;
  /** As the schema calls it, and as a WSEC0001 names it. */
  readonly name: string;
  readonly lengthMin: number;
  readonly lengthMax: number;
  /** The whole value matches one of these; no patterns, any value. */
  readonly patterns: readonly RegExp[];
  /** For whole numbers: the least and the most. */
  readonly range: readonly [number, number] | null;
}

/** How a value is held in memory: a ULN, count or version is a number, everything else is text. */
export type HeldAs<Type extends ValueType> = Type['base'] extends 'text' ? string : number;

/** Why a value cannot be sent. */
export type ValueProblemKind =
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'wrong-form'
  | 'not-a-uln'
  | 'out-of-range'
  | 'character-not-allowed';

/** The number of characters, counting as the schema does. */
export const charactersIn = (text: string): number => [...text].length;

const textProblem = ({ lengthMin, lengthMax, patterns }: ValueType, value: string): ValueProblemKind | null => {
  if (!isXmlText(value)) return 'character-not-allowed';
  const length = charactersIn(value);
  if (length < lengthMin) return 'too-short';
  if (length > lengthMax) return 'too-long';
  return patterns.length === 0 || patterns.some((pattern) => pattern.test(value)) ? null : 'wrong-form';
};

const numberProblem = ({ range }: ValueType, value: number): ValueProblemKind | null => {
  const [least, most] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return Number.isSafeInteger(value) && value >= least && value <= most ? null : 'out-of-range';
};

/** What is wrong with a value that is there, or null; stricter than the schema in asking for a ULN's check digit. */
export const valueProblem = (type: ValueType, value: unknown): ValueProblemKind | null => {
  if (type.base === 'text') return typeof value === 'string' ? textProblem(type, value) : 'wrong-form';
  if (typeof value !== 'number') return 'wrong-form';
  if (type.base === 'uln') return isUln(value) ? null : 'not-a-uln';
  return numberProblem(type, value);
};
