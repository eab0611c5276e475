import {
  type AcademicYear,
  describeRecord,
  type Field,
  type FieldCodes,
  type FieldDescription,
  isShownFirst,
  type RecordDescription,
} from '@/lib/ilr';
import type { FormCode, FormCodes, FormEntity, FormField } from './schema';
import type { Section } from './sections';

/** The funding models of the learner's aims, or of the aim that the form is about. */
export type FundModels = readonly number[];

const kindOf = ({ type }: Field): FormField['kind'] => {
  if (type.base === 'date') return 'date';
  return type.base === 'int' || type.base === 'long' ? 'number' : 'text';
};

const plain = (codes: readonly FormCode[]): readonly FormCode[] => codes.map(({ code, label }) => ({ code, label }));

const formCodes = (codes: FieldCodes | null): FormCodes | null => {
  if (codes === null) return null;
  if (codes.kind === 'list') return { kind: 'list', codes: plain(codes.codes) };
  const byType = Object.entries(codes.codes).map(([type, held]) => [type, plain(held)] as const);
  return { kind: 'by-type', typeField: codes.typeField, codes: Object.fromEntries(byType) };
};

const formField = (described: FieldDescription, fundModels: FundModels): FormField => {
  const { field, label, explanation, unit, codes } = described;
  return {
    name: field.name,
    label,
    help: explanation,
    kind: kindOf(field),
    isRequired: field.min === 1,
    lengthMax: field.type.base === 'string' ? field.type.lengthMax : null,
    unit,
    codes: formCodes(codes),
    isUsual: isShownFirst(described, fundModels),
  };
};

const formOf = (
  { entity, one, fields, records }: RecordDescription,
  fundModels: FundModels,
  isIn: (name: string) => boolean,
): FormEntity => ({
  name: entity.name,
  label: one,
  fields: fields.filter(({ field }) => isIn(field.name)).map((field) => formField(field, fundModels)),
  children: records
    .filter((record) => isIn(record.entity.name))
    .map((record) => formOf(record, fundModels, () => true)),
  max: Number.isFinite(entity.max) ? entity.max : null,
});

/** The form of a section, made from the year's table and the words that describe it. */
export const sectionForm = (
  year: AcademicYear,
  { entity, fields, children }: Section,
  fundModels: FundModels,
): FormEntity => {
  const names = new Set([...fields, ...children].map(({ name }) => name));
  const form = formOf(describeRecord(year, entity.name), fundModels, (name) => names.has(name));
  const order = new Map(fields.map(({ name }, place) => [name, place]));
  return {
    ...form,
    fields: form.fields.toSorted((one, other) => (order.get(one.name) ?? 0) - (order.get(other.name) ?? 0)),
  };
};

/** Whether learners with these funding models usually have what the section holds. */
export const isUsualSection = (year: AcademicYear, { entity }: Section, fundModels: FundModels): boolean =>
  isShownFirst(describeRecord(year, entity.name), fundModels);
