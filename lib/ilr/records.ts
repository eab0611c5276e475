import type { AcademicYear, Entity } from './academic-year';
import type { RecordOf, RecordSpecs } from './schema';
import { year2526 } from './years/2526';

/**
 * The records as code that names fields writes them: those of the latest year that is confirmed. A record of another year is
 * read, compared, checked and written by its own year's table.
 */
type IlrRecord<Name extends keyof typeof year2526.records> = RecordOf<typeof year2526.records, Name>;

export type Message = IlrRecord<'Message'>;
export type Header = IlrRecord<'Header'>;
export type Source = IlrRecord<'Source'>;
export type SourceFile = IlrRecord<'SourceFile'>;
export type LearningProvider = IlrRecord<'LearningProvider'>;
export type Learner = IlrRecord<'Learner'>;
export type PriorAttain = IlrRecord<'PriorAttain'>;
export type LLDDandHealthProblem = IlrRecord<'LLDDandHealthProblem'>;
export type LearnerFAM = IlrRecord<'LearnerFAM'>;
export type ProviderSpecLearnerMonitoring = IlrRecord<'ProviderSpecLearnerMonitoring'>;
export type LearnerEmploymentStatus = IlrRecord<'LearnerEmploymentStatus'>;
export type EmploymentStatusMonitoring = IlrRecord<'EmploymentStatusMonitoring'>;
export type LearnerHE = IlrRecord<'LearnerHE'>;
export type LearnerHEFinancialSupport = IlrRecord<'LearnerHEFinancialSupport'>;
export type LearningDelivery = IlrRecord<'LearningDelivery'>;
export type LearningDeliveryFAM = IlrRecord<'LearningDeliveryFAM'>;
export type LearningDeliveryWorkPlacement = IlrRecord<'LearningDeliveryWorkPlacement'>;
export type AppFinRecord = IlrRecord<'AppFinRecord'>;
export type ProviderSpecDeliveryMonitoring = IlrRecord<'ProviderSpecDeliveryMonitoring'>;
export type LearningDeliveryHE = IlrRecord<'LearningDeliveryHE'>;

/** Everything in a file that stands before the learners. */
export type IlrHeader = Omit<Message, 'Learner'>;

/** A record seen without its year's types, as the reader, writer and checker walk over it. */
export type AnyRecord = Record<string, unknown>;

/** A record of the entity with every key there and nothing in it. */
export const blankRecord = (entity: Entity): AnyRecord => {
  const record: AnyRecord = {};
  for (const field of entity.fields) {
    if (field.kind === 'field' || field.holds === 'maybe') record[field.name] = null;
    else record[field.name] = field.holds === 'many' ? [] : blankRecord(field);
  }
  return record;
};

/** A record of the year with the values given and every other key empty, in the order of the schema. */
export const newRecord = <Specs extends RecordSpecs, Name extends keyof Specs & string>(
  year: AcademicYear<Specs>,
  name: Name,
  values: Partial<RecordOf<Specs, Name>>,
): RecordOf<Specs, Name> => {
  const entity: Entity = year.entities[name];
  return { ...blankRecord(entity), ...values } as RecordOf<Specs, Name>;
};

const newRecordOf = (year: AcademicYear, name: string, values: AnyRecord): AnyRecord => {
  const entity = year.entities[name];
  if (entity === undefined) throw new Error(`The table of ${year.code} has no ${name}`);
  return { ...blankRecord(entity), ...values };
};

/** A learner of the year with the values given. */
export const newLearner = (values: Partial<Learner>, year: AcademicYear = year2526): Learner =>
  newRecordOf(year, 'Learner', values) as Learner;

/** A learning aim of the year with the values given. */
export const newLearningDelivery = (
  values: Partial<LearningDelivery>,
  year: AcademicYear = year2526,
): LearningDelivery => newRecordOf(year, 'LearningDelivery', values) as LearningDelivery;
