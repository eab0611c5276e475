import type { AcademicYear, AnyRecord, Field } from '@/lib/ilr';
import { asRecord, type Learner, typedText } from '@/lib/ilr';
import { toCell } from './cells';
import { type CsvRecord, keyFields } from './schema';

const ownFieldsOf = (year: AcademicYear, record: CsvRecord): readonly Field[] => {
  const entity = year.entities[record];
  if (entity === undefined) throw new Error(`The table of ${year.code} has no ${record}`);
  return entity.fields.filter((part) => part.kind === 'field');
};

/** The fields that a row can have, in the order of the schema; those of an aim after the LearnRefNumber of its learner. */
export const csvFields = (year: AcademicYear, record: CsvRecord): readonly Field[] => {
  const own = ownFieldsOf(year, record);
  if (record === 'Learner') return own;
  return [...ownFieldsOf(year, 'Learner').filter(({ name }) => name === 'LearnRefNumber'), ...own];
};

/** Of the fields, the keys and those that are named. */
export const chosenFields = (year: AcademicYear, record: CsvRecord, names: readonly string[]): readonly Field[] =>
  csvFields(year, record).filter(({ name }) => keyFields[record].includes(name) || names.includes(name));

const isText = ({ type }: Field): boolean => type.base === 'string' || type.base === 'long';

const cellsOf = (fields: readonly Field[], record: AnyRecord): readonly string[] =>
  fields.map((field) => toCell(typedText(record[field.name]), isText(field)));

/** The rows of a learner: one, or one for each aim. */
export const csvRows = (
  record: CsvRecord,
  fields: readonly Field[],
  learner: Learner,
): readonly (readonly string[])[] => {
  if (record === 'Learner') return [cellsOf(fields, asRecord(learner))];
  const { LearnRefNumber } = learner;
  return learner.LearningDelivery.map((aim) => cellsOf(fields, { ...asRecord(aim), LearnRefNumber }));
};
