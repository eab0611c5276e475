import type { HeldAs, ValueType } from './value-type';

/**
 * The words in which a request is written down: fields in the order of the schema, each with its type and what stands for a
 * value that is absent. Absent fields are written so that both generations of the schema accept them.
 */

/** What is written for null: nothing allowed, no element, an element with xsi:nil, or an empty element. */
export type WhenAbsent = 'refused' | 'omitted' | 'nil' | 'empty';

/** One value. */
export interface FieldSpec<Type extends ValueType = ValueType, Absent extends WhenAbsent = WhenAbsent> {
  readonly kind: 'field';
  readonly type: Type;
  readonly absent: Absent;
}

/** Fields by name, in the order of the schema. */
export type Fields = Readonly<Record<string, FieldSpec | RecordSpec | ListSpec>>;

/** One record; its children are in `namespace`, or in none. */
export interface RecordSpec<Of extends Fields = Fields> {
  readonly kind: 'record';
  readonly fields: Of;
  readonly namespace: string | null;
}

/** Several records or values with the same name. */
export interface ListSpec<Of extends RecordSpec | FieldSpec = RecordSpec | FieldSpec> {
  readonly kind: 'list';
  readonly of: Of;
  readonly max: number;
}

/** A whole request: the body element, and whether its children are in its namespace. */
export interface MessageSpec<Of extends Fields = Fields> {
  readonly element: string;
  readonly namespace: string;
  readonly childNamespace: string | null;
  readonly fields: Of;
}

type ValueOf<Spec> =
  Spec extends FieldSpec<infer Type, infer Absent>
    ? Absent extends 'refused'
      ? HeldAs<Type>
      : HeldAs<Type> | null
    : Spec extends RecordSpec<infer Of>
      ? RecordOf<Of>
      : Spec extends ListSpec<infer Of>
        ? readonly ValueOf<Of>[]
        : never;

/** The record that a list of fields describes: every key is there, and null says absent. */
export type RecordOf<Of extends Fields> = { readonly [Key in keyof Of]: ValueOf<Of[Key]> };

const field =
  <Absent extends WhenAbsent>(absent: Absent) =>
  <Type extends ValueType>(type: Type): FieldSpec<Type, Absent> => ({ kind: 'field', type, absent });

/** Must be there. */
export const mandatory = field('refused');
/** No element when absent: the strict schema lets it be left out but not be nil. */
export const omittable = field('omitted');
/** xsi:nil when absent: the live schema wants the element, the strict one allows it to be nil. */
export const nillable = field('nil');
/** An empty element when absent, as real clients of the learning events send it. */
export const emptiable = field('empty');

/** One record with these fields. */
export const record = <Of extends Fields>(fields: Of, namespace: string | null = null): RecordSpec<Of> => ({
  kind: 'record',
  fields,
  namespace,
});

/** One to `max` of these. */
export const listOf = <Of extends RecordSpec | FieldSpec>(of: Of, max: number): ListSpec<Of> => ({
  kind: 'list',
  of,
  max,
});
