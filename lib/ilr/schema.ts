/**
 * The words in which a year's table is written. A table reads like the specification: fields in order, each `required` or
 * `optional`, each with its type; child records by the name they have in the file.
 */

/** xs:string, and the department's RestrictedString when `restricted`. */
export interface TextType {
  readonly base: 'string';
  readonly restricted: boolean;
  readonly lengthMin: number;
  readonly lengthMax: number | null;
  readonly pattern: RegExp | null;
  /** The pattern in words: 'must be …'. */
  readonly form: string | null;
  readonly oneOf: readonly string[] | null;
}

/** xs:int or xs:long; `totalDigits` is the facet from which min and max follow, when the schema states it that way. */
export interface WholeNumberType {
  readonly base: 'int' | 'long';
  readonly min: number;
  readonly max: number;
  readonly totalDigits: number | null;
}

/** xs:decimal, held as text so that 10.0 stays 10.0. */
export interface DecimalType {
  readonly base: 'decimal';
  readonly fractionDigits: number;
  readonly min: string;
  readonly max: string;
}

/** xs:date without a time zone. */
export interface DateType {
  readonly base: 'date';
}

/** xs:dateTime. */
export interface DateTimeType {
  readonly base: 'dateTime';
}

/** Everything a field of an ILR file can hold. */
export type FieldType = TextType | WholeNumberType | DecimalType | DateType | DateTimeType;

/** How a field stands in a record: there once, or perhaps not there. */
export interface FieldSpec<Type extends FieldType = FieldType> {
  readonly kind: 'field';
  readonly min: 0 | 1;
  readonly type: Type;
}

/** How a child record stands in its parent; the child's own fields are found under its name in the same year. */
export interface ChildSpec<Holds extends 'one' | 'maybe' | 'many' = 'one' | 'maybe' | 'many'> {
  readonly kind: 'entity';
  readonly holds: Holds;
  readonly min: number;
  readonly max: number;
}

/** One record: its fields and children by name, in the order of the schema. */
export type RecordSpec = Readonly<Record<string, FieldSpec | ChildSpec>>;

/** All records of a year by name. */
export type RecordSpecs = Readonly<Record<string, RecordSpec>>;

type ValueOf<Type extends FieldType> = Type['base'] extends 'int' | 'long' ? number : string;

type HeldBy<Specs extends RecordSpecs, Key, Spec> =
  Spec extends FieldSpec<infer Type>
    ? ValueOf<Type> | null
    : Key extends keyof Specs
      ? Spec extends ChildSpec<'many'>
        ? RecordOf<Specs, Key>[]
        : Spec extends ChildSpec<'maybe'>
          ? RecordOf<Specs, Key> | null
          : RecordOf<Specs, Key>
      : never;

/**
 * The type of a record in memory: every key is there, in order, and null says absent. Required fields may be null too,
 * because a learner that is still being entered is a learner; the checker says whether it fits.
 */
export type RecordOf<Specs extends RecordSpecs, Name extends keyof Specs> = {
  -readonly [Key in keyof Specs[Name]]: HeldBy<Specs, Key, Specs[Name][Key]>;
};

const INT_MIN = -2147483648;
const INT_MAX = 2147483647;

const text = (restricted: boolean, facets: Partial<Omit<TextType, 'base' | 'restricted'>>): TextType => ({
  base: 'string',
  restricted,
  lengthMin: 0,
  lengthMax: null,
  pattern: null,
  form: null,
  oneOf: null,
  ...facets,
});

/** The field must be there. */
export const required = <const Type extends FieldType>(type: Type): FieldSpec<Type> => ({
  kind: 'field',
  min: 1,
  type,
});

/** The field may be left out. */
export const optional = <const Type extends FieldType>(type: Type): FieldSpec<Type> => ({
  kind: 'field',
  min: 0,
  type,
});

/** A child record that must be there. */
export const one = (): ChildSpec<'one'> => ({ kind: 'entity', holds: 'one', min: 1, max: 1 });

/** A child record that may be there once. */
export const maybe = (): ChildSpec<'maybe'> => ({ kind: 'entity', holds: 'maybe', min: 0, max: 1 });

/** Child records, any number unless limits are given. */
export const many = ({ min = 0, max = Number.POSITIVE_INFINITY } = {}): ChildSpec<'many'> => ({
  kind: 'entity',
  holds: 'many',
  min,
  max,
});

/** RestrictedString of a length between the two, with a further pattern where the schema has one. */
export const restricted = (lengthMin: number, lengthMax: number, whole: RegExp | null = null, form = ''): TextType =>
  text(true, { lengthMin, lengthMax, pattern: whole, form: whole === null ? null : form });

/** RestrictedString that as a whole matches the pattern; `form` says the pattern in words. */
export const pattern = (whole: RegExp, form: string): TextType => text(true, { pattern: whole, form });

/** RestrictedString with one of these values and no other. */
export const oneOf = (...values: readonly string[]): TextType => text(true, { oneOf: values });

/** Any text that as a whole matches the pattern: the names of people, which may have accents. */
export const unrestricted = (whole: RegExp, form: string): TextType => text(false, { pattern: whole, form });

/** xs:int between the two. */
export const integer = (min: number, max: number): WholeNumberType => ({ base: 'int', min, max, totalDigits: null });

/** xs:long between the two. */
export const long = (min: number, max: number): WholeNumberType => ({ base: 'long', min, max, totalDigits: null });

/** xs:int of at most so many digits, a minus sign not counted. */
export const digits = (totalDigits: number): WholeNumberType => {
  const max = 10 ** totalDigits - 1;
  return { base: 'int', min: Math.max(INT_MIN, -max), max: Math.min(INT_MAX, max), totalDigits };
};

/** xs:decimal between the two with at most so many decimal places. */
export const decimal = (fractionDigits: number, min: string, max: string): DecimalType => ({
  base: 'decimal',
  fractionDigits,
  min,
  max,
});

/** xs:date. */
export const date = (): DateType => ({ base: 'date' });

/** xs:dateTime. */
export const dateTime = (): DateTimeType => ({ base: 'dateTime' });
