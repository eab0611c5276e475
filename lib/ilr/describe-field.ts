import type { AcademicYear, Entity, Field } from './academic-year';
import type { FieldWords, RecordWords, ShownFor } from './descriptions/field-words';
import { learner } from './descriptions/learner';
import { learningDelivery } from './descriptions/learning-delivery';
import { learningDeliveryHe } from './descriptions/learning-delivery-he';
import { message } from './descriptions/message';
import { type KindOfRecord, kindsOfRecords } from './descriptions/records';
import { codesOfField, type FieldCodes } from './field-codes';
import { words2627 } from './years/2627/words';

/** All that a form needs to ask for a field. */
export interface FieldDescription extends FieldWords {
  /** Where it stands, from the learner or else from the file, without numbers: 'LearningDelivery/FundModel'. */
  readonly path: string;
  /** The field in the year's table: name, type, limits, and whether it must be there. */
  readonly field: Field;
  /** Null when any value may stand there. Codes that are not listed may still be right: warn, do not refuse. */
  readonly codes: FieldCodes | null;
}

/** All that a form needs to show a kind of records. */
export interface RecordDescription extends KindOfRecord {
  readonly path: string;
  readonly entity: Entity;
  readonly fields: readonly FieldDescription[];
  readonly records: readonly RecordDescription[];
}

type YearWords = Readonly<Record<string, RecordWords>>;

const WORDS: YearWords = { ...message, ...learner, ...learningDelivery, ...learningDeliveryHe };
const WORDS_OF_A_YEAR: Readonly<Record<string, YearWords>> = { '2627': words2627 };

const wordsFor = ({ code }: AcademicYear, record: string, name: string): FieldWords => {
  const found = WORDS_OF_A_YEAR[code]?.[record]?.[name] ?? WORDS[record]?.[name];
  if (found === undefined) throw new Error(`Nothing describes ${name} of ${record} in ${code}`);
  return found;
};

const joined = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** A field in a record that is for few is for no more than they. */
const narrowed = (of: ShownFor, within: ShownFor): ShownFor => (of === 'everybody' ? within : of);

const describe = (year: AcademicYear, entity: Entity, path: string): RecordDescription => {
  const kind = kindsOfRecords[entity.name];
  if (kind === undefined) throw new Error(`Nothing describes ${entity.name} of ${year.code}`);
  const fields = entity.fields.flatMap((part): FieldDescription[] => {
    if (part.kind === 'entity') return [];
    const words = wordsFor(year, entity.name, part.name);
    const shownFor = narrowed(words.shownFor, kind.shownFor);
    return [{ ...words, shownFor, path: joined(path, part.name), field: part, codes: codesOfField(year, part.name) }];
  });
  const children = entity.fields.filter((part) => part.kind === 'entity');
  const records = children.map((child) =>
    describe(year, child, child.name === 'Learner' ? '' : joined(path, child.name)),
  );
  return { ...kind, path, entity, fields, records };
};

interface Described {
  readonly records: ReadonlyMap<string, RecordDescription>;
  readonly fields: ReadonlyMap<string, FieldDescription>;
}

const everyRecord = (record: RecordDescription): readonly RecordDescription[] => [
  record,
  ...record.records.flatMap(everyRecord),
];

const described = new WeakMap<AcademicYear, Described>();

const describeYear = (year: AcademicYear): Described => {
  const known = described.get(year);
  if (known !== undefined) return known;
  const records = everyRecord(describe(year, year.root, ''));
  const made = {
    records: new Map(records.map((record) => [record.entity.name, record])),
    fields: new Map(records.flatMap(({ fields }) => fields.map((field) => [field.path, field]))),
  };
  described.set(year, made);
  return made;
};

/** A kind of the year's records in plain words, by its element: 'LearningDeliveryFAM'; 'Message' has all the others in it. */
export const describeRecord = (year: AcademicYear, name: string): RecordDescription => {
  const found = describeYear(year).records.get(name);
  if (found === undefined) throw new Error(`The table of ${year.code} has no ${name}`);
  return found;
};

/** A field in plain words, by its path, which may have numbers as paths of problems do: 'LearningDelivery[2]/FundModel'. */
export const describeField = (year: AcademicYear, path: string): FieldDescription => {
  const found = describeYear(year).fields.get(path.replace(/\[\d+\]/g, ''));
  if (found === undefined) throw new Error(`The table of ${year.code} has no ${path}`);
  return found;
};

/** Whether a form shows the field or kind of records at once, for a learner whose aims have these funding models. */
export const isShownFirst = ({ shownFor }: { readonly shownFor: ShownFor }, fundModels: Iterable<number>): boolean =>
  shownFor === 'everybody' || [...fundModels].some((fundModel) => shownFor.includes(fundModel));
