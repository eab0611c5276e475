import type { FieldSpec, Fields, ListSpec, MessageSpec, RecordOf, RecordSpec } from './message';
import { type ValueProblemKind, valueProblem } from './value-type';

/** Something in a request that the LRS would refuse. Names the field and its limits; the value stays out. */
export interface RequestProblem {
  /** As in `Learner/FamilyName` or `Learner[3]/ULN`; list places count from 1. */
  readonly path: string;
  readonly kind: ValueProblemKind | 'too-few' | 'too-many' | 'description-needed';
  /** The schema's name of the type, when it is a value that does not fit. */
  readonly type: string | null;
  /** The most characters, or the most entries of a list; null when that is not what is wrong. */
  readonly max: number | null;
}

const problem = (path: string, kind: RequestProblem['kind'], type: string | null, max: number | null) => ({
  path,
  kind,
  type,
  max,
});

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

const fieldProblems = ({ type, absent }: FieldSpec, value: unknown, path: string): RequestProblem[] => {
  if (isAbsent(value)) return absent === 'refused' ? [problem(path, 'missing', type.name, null)] : [];
  const kind = valueProblem(type, value);
  if (kind === null) return [];
  return [problem(path, kind, type.name, kind === 'too-long' ? type.lengthMax : null)];
};

const listProblems = ({ of, max }: ListSpec, value: unknown, path: string): RequestProblem[] => {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  if (entries.length === 0) return [problem(path, 'too-few', null, max)];
  if (entries.length > max) return [problem(path, 'too-many', null, max)];
  return entries.flatMap((entry, at) => specProblems(of, entry, `${path}[${at + 1}]`));
};

const specProblems = (spec: FieldSpec | RecordSpec | ListSpec, value: unknown, path: string): RequestProblem[] => {
  switch (spec.kind) {
    case 'field':
      return fieldProblems(spec, value, path);
    case 'record':
      return fieldsProblems(spec.fields, value, `${path}/`);
    case 'list':
      return listProblems(spec, value, path);
  }
};

const fieldsProblems = (fields: Fields, value: unknown, prefix: string): RequestProblem[] => {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return Object.entries(fields).flatMap(([name, spec]) => specProblems(spec, given[name], `${prefix}${name}`));
};

/** Everything in a request that is outside the strict schema's limits, before anything is sent. */
export const messageProblems = <Of extends Fields>(
  message: MessageSpec<Of>,
  value: RecordOf<Of>,
): readonly RequestProblem[] => fieldsProblems(message.fields, value, '');
