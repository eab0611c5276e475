export type FormCode = { readonly code: string; readonly label: string };
/** The codes of a field, or those for each type that stands beside it in the record. */
export type FormCodes =
  | { readonly kind: 'list'; readonly codes: readonly FormCode[] }
  | {
      readonly kind: 'by-type';
      readonly typeField: string;
      readonly codes: Readonly<Record<string, readonly FormCode[]>>;
    };

/** The codes to choose from in a record with these fields. */
export const codesFor = (
  { codes }: Pick<FormField, 'codes'>,
  fields: Readonly<Record<string, string>>,
): readonly FormCode[] => {
  if (codes === null) return [];
  return codes.kind === 'list' ? codes.codes : (codes.codes[fields[codes.typeField] ?? ''] ?? []);
};

/** A field of a form, as the year's table and the field's description say. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly isRequired: boolean;
  readonly lengthMax: number | null;
  /** How the value is measured: hours, pounds. */
  readonly unit: string | null;
  /** What may be chosen; null when any value may stand there. A code that is not listed may still be right. */
  readonly codes: FormCodes | null;
  /** Whether it is shown at once, or behind a click. */
  readonly isUsual: boolean;
};

/** The form of one kind of record; children by the name of their entity. */
export type FormEntity = {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly children: readonly FormEntity[];
  readonly max: number | null;
};

/** Fields of the learner or of an aim that stand together, each there once. */
export type FieldForms = {
  readonly record: 'Learner' | 'LearningDelivery';
  readonly title: string;
  readonly fields: readonly FormField[];
};
