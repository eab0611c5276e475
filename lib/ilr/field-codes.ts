import type { AcademicYear } from './academic-year';
import { isAbsent } from './characters';
import type { Code, YearCodes } from './code-list';
import type { AnyRecord } from './records';
import { codeLists } from './years/code-lists';

/** The codes of a field: one list, or a list for each type that stands beside it in the record. */
export type FieldCodes =
  | { readonly kind: 'list'; readonly codes: readonly Code[] }
  | {
      readonly kind: 'by-type';
      /** The field of the same record that says the type. */
      readonly typeField: string;
      readonly codes: Readonly<Record<string, readonly Code[]>>;
    };

const TYPE_FIELDS: Readonly<Record<string, string>> = {
  ContPrefCode: 'ContPrefType',
  LearnFAMCode: 'LearnFAMType',
  ESMCode: 'ESMType',
  LearnDelFAMCode: 'LearnDelFAMType',
  AFinCode: 'AFinType',
};

const NO_CODES: readonly Code[] = [];

const listsByYear: Readonly<Record<string, YearCodes>> = codeLists;

/** The codes of the field in the year; null when any value may stand there. */
export const codesOfField = (year: AcademicYear, name: string): FieldCodes | null => {
  const found = listsByYear[year.code];
  const typeField = TYPE_FIELDS[name];
  const codes = found?.lists[name];
  if (codes !== undefined) return { kind: 'list', codes };
  const byType = found?.byType[name];
  return byType === undefined || typeField === undefined ? null : { kind: 'by-type', typeField, codes: byType };
};

/** The codes to choose from in this record; none when the type beside the field is not said or not known. */
export const codesInRecord = (codes: FieldCodes, record: AnyRecord): readonly Code[] =>
  codes.kind === 'list' ? codes.codes : (codes.codes[String(record[codes.typeField])] ?? NO_CODES);

/** What a value stands for, or null when it is not in the list; then it may still be right. */
export const labelOfCode = (codes: FieldCodes, value: unknown, record: AnyRecord): string | null =>
  isAbsent(value) ? null : (codesInRecord(codes, record).find(({ code }) => code === String(value))?.label ?? null);

/** Whether a code may be recorded for something that starts on the day. */
export const isCodeInForce = ({ from, to }: Code, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);
