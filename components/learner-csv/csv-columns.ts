import type { CsvRecord, ExportCsvInput } from '@/lib/features/learner-csv/schema';
import { keyFields } from '@/lib/features/learner-csv/schema';
import type { FieldForms } from '@/lib/features/learner-record/schema';

/** The fields of a year that a spreadsheet can have. */
export type CsvForm = { readonly academicYear: string; readonly label: string; readonly forms: readonly FieldForms[] };
export type CsvForms = readonly CsvForm[];

export type CsvColumn = { readonly name: string; readonly label: string; readonly isKey: boolean };

/** The columns that rows of this kind can have, what tells them apart first. */
export const columnsOf = ({ forms }: CsvForm, record: CsvRecord): readonly CsvColumn[] => {
  const keys = keyFields[record];
  const all = forms.flatMap((form) => form.fields.map((field) => ({ ...field, record: form.record })));
  const toColumn = ({ name, label }: { name: string; label: string }) => ({ name, label, isKey: keys.includes(name) });
  const keyColumns = keys.flatMap((key) => all.find(({ name }) => name === key) ?? []);
  const others = all.filter((field) => field.record === record && !keys.includes(field.name));
  return [...keyColumns, ...others].map(toColumn);
};

/** Where such a file is downloaded from. */
export const exportHref = (ukprn: number, { record, academicYear, columns, choiceId }: ExportCsvInput): string => {
  const asked = new URLSearchParams({ record, year: academicYear, columns: columns.join(',') });
  if (choiceId !== null) asked.set('learners', choiceId);
  return `/${ukprn}/spreadsheets/export?${asked}`;
};
