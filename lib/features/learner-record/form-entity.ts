import type { AcademicYear, Entity, Field } from '@/lib/ilr';
import type { FormEntity, FormField } from './schema';
import type { Section } from './sections';

const kindOf = ({ type }: Field): FormField['kind'] => {
  if (type.base === 'date') return 'date';
  return type.base === 'int' || type.base === 'long' ? 'number' : 'text';
};

const formField = (field: Field): FormField => ({
  name: field.name,
  label: field.name,
  help: '',
  kind: kindOf(field),
  isRequired: field.min === 1,
  lengthMax: field.type.base === 'string' ? field.type.lengthMax : null,
  codes: [],
  isUsual: true,
});

const formOf = (
  year: AcademicYear,
  entity: Entity,
  fields: readonly Field[],
  children: readonly Entity[],
): FormEntity => ({
  name: entity.name,
  label: entity.name,
  fields: fields.map((field) => formField(field)),
  children: children.map((child) => formEntity(year, child)),
  max: Number.isFinite(entity.max) ? entity.max : null,
});

const formEntity = (year: AcademicYear, entity: Entity): FormEntity =>
  formOf(
    year,
    entity,
    entity.fields.filter((part) => part.kind === 'field'),
    entity.fields.filter((part) => part.kind === 'entity'),
  );

/** The form of a section, made from the year's table. */
export const sectionForm = (year: AcademicYear, { entity, fields, children }: Section): FormEntity =>
  formOf(year, entity, fields, children);
