import { ukprnFrom } from '@/lib/identifiers';
import { academicYears, type FieldType, findNotRestricted, type RecordSpecs, usualYear } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import type { ReferenceDraft, ReferenceValue, ReferenceValues } from './draft';
import type { ReferenceKind } from './kinds';
import { type FieldCheck, fieldsOf, type ReferenceField } from './record-fields';
import type { DraftProblem, FieldProblem } from './schema';

type Read = Result<ReferenceValue, FieldProblem>;

const CONTROL = /\p{Cc}/u;

const characterAt = (text: string, at: number): FieldProblem => ({
  kind: 'character-not-allowed',
  character: String.fromCodePoint(text.codePointAt(at) ?? 0),
});

const readText = (text: string, max: number, badAt: number): Read => {
  if (badAt >= 0) return err(characterAt(text, badAt));
  return text.length > max ? err({ kind: 'too-long', max }) : ok(text);
};

const readWholeNumber = (text: string, min: number, max: number): Read => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= Math.max(0, min) && value <= max ? ok(value) : err({ kind: 'not-a-whole-number', max });
};

const ilrTypeOf = (record: string, element: string): FieldType => {
  const records: RecordSpecs = usualYear(academicYears).records;
  const field = records[record]?.[element];
  if (field?.kind !== 'field') throw new Error(`The ILR has no field ${record}/${element}`);
  return field.type;
};

const readIlr = (text: string, type: FieldType): Read => {
  if (type.base === 'int' || type.base === 'long') return readWholeNumber(text, type.min, type.max);
  if (type.base !== 'string' || !type.restricted || type.lengthMax === null)
    throw new Error('Only whole numbers and restricted texts of the ILR are kept on a list');
  return readText(text, type.lengthMax, findNotRestricted(text));
};

const readFilled = (text: string, check: FieldCheck): Read => {
  switch (check.as) {
    case 'text':
      return readText(text, check.max, text.search(CONTROL));
    case 'ilr':
      return readIlr(text, ilrTypeOf(check.record, check.element));
    case 'ukprn': {
      const ukprn = ukprnFrom(text);
      return ukprn === undefined ? err({ kind: 'not-a-ukprn' }) : ok(ukprn);
    }
    case 'choice':
      return check.options.some(({ id }) => id === text) ? ok(text) : err({ kind: 'not-offered' });
    case 'yes-no':
      return text === 'yes' || text === 'no' ? ok(text === 'yes') : err({ kind: 'not-offered' });
    case 'subcontractor':
      // Whether it is one of the provider's own is for the use case to ask.
      return ok(text);
  }
};

const readField = ({ check, isRequired }: ReferenceField, typed: string): Read => {
  const text = typed.trim();
  if (text !== '') return readFilled(text, check);
  return isRequired || check.as === 'yes-no' ? err({ kind: 'missing' }) : ok(null);
};

/** The values that a form stands for, or all that is wrong with it. */
export const readDraft = (kind: ReferenceKind, draft: ReferenceDraft): Result<ReferenceValues, DraftProblem[]> => {
  const read = fieldsOf(kind).map((field) => ({ field: field.name, read: readField(field, draft[field.name] ?? '') }));
  const problems = read.flatMap(({ field, read: one }) => (one.ok ? [] : [{ field, problem: one.refusal }]));
  if (problems.length > 0) return err(problems);
  const values = read.map(({ field, read: one }) => [field, one.ok ? one.value : null]);
  // The table of fields is what makes it so: code and name are required texts of every kind.
  return ok(Object.fromEntries(values) as ReferenceValues);
};
