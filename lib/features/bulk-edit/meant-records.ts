import {
  type AcademicYear,
  type AnyRecord,
  asRecord,
  type Field,
  type Learner,
  learnerChecker,
  typedText,
  typedValue,
} from '@/lib/ilr';
import { aimLinkIn, type Tables, textIn } from './learner-values';
import type { BulkLearner } from './ports';
import type { ChangedRecord, FieldChange, PlannedChange } from './schema';

/** Which records of a learner are meant. */
export type Meaning = Pick<FieldChange, 'record' | 'where' | 'contractId'>;

/** A record that is meant; `place` of an aim counts from 1. */
export type Holder = { readonly path: string; readonly place: number | null; readonly record: AnyRecord };

const entityOf = (year: AcademicYear, name: string) => {
  const entity = year.entities[name];
  if (entity === undefined) throw new Error(`The table of ${year.code} has no ${name}`);
  return entity;
};

export const tablesOf = (year: AcademicYear): Tables => ({
  Learner: entityOf(year, 'Learner'),
  LearningDelivery: entityOf(year, 'LearningDelivery'),
});

export const fieldOf = (year: AcademicYear, record: ChangedRecord, name: string): Field | undefined => {
  const found = entityOf(year, record).fields.find((part) => part.name === name);
  return found?.kind === 'field' ? found : undefined;
};

/** As it would read once stored: a date as it is written, a number without blanks. */
export const settled = (field: Field, typed: string): string | null => typedText(typedValue(field, typed)) || null;

const holdersOf = (learner: Learner, { record, contractId }: Meaning, { aimLinks }: BulkLearner): readonly Holder[] =>
  record === 'Learner'
    ? [{ path: '', place: null, record: asRecord(learner) }]
    : learner.LearningDelivery.flatMap((aim, at) =>
        contractId === null || aimLinkIn(aimLinks[at], 'contract') === contractId
          ? [{ path: `LearningDelivery[${at + 1}]/`, place: at + 1, record: asRecord(aim) }]
          : [],
      );

/** Finds the records that are meant; null for a condition on a field that the year does not have. */
export const finderOf = (
  year: AcademicYear,
  meaning: Meaning,
): ((learner: Learner, reached: BulkLearner) => readonly Holder[]) | null => {
  const conditions = meaning.where.flatMap(({ field: name, value }) => {
    const asked = fieldOf(year, meaning.record, name);
    return asked ? [{ name, value: settled(asked, value) }] : [];
  });
  if (conditions.length < meaning.where.length) return null;
  const matches = ({ record }: Holder) => conditions.every(({ name, value }) => textIn(record, name) === value);
  return (learner, reached) => holdersOf(learner, meaning, reached).filter(matches);
};

type Judged = { readonly isRefused: boolean; readonly reason: string | null };

/** What the year's checker says of the values that are new. One that is missing may be given later, as on the learner's page. */
export const judged = (year: AcademicYear, after: Learner, changes: readonly PlannedChange[]): Judged => {
  const paths = new Set(changes.map(({ path }) => path));
  const problems = learnerChecker(year)(after).filter(({ path }) => paths.has(path));
  const wrong = problems.find(({ kind }) => kind !== 'missing');
  return { isRefused: wrong !== undefined, reason: (wrong ?? problems[0])?.sentence ?? null };
};
