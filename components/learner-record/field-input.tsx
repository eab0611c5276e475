'use client';
import { codesFor, type FormField, type RecordDraft } from '@/lib/features/learner-record/schema';
import { ComboBox } from '../ui/combo-box';
import { dateSays } from '../ui/date-says';
import { TextField } from '../ui/text-field';

type FieldInputProps = {
  field: FormField;
  /** All that stands in the record: what may be chosen can depend on a type beside the field. */
  fields: RecordDraft['fields'];
  onChange: (value: string) => void;
  error?: string;
  inputId: string;
};

/** A field's words, with the name that the department's rules and error reports give it. */
export const FieldName = ({ field: { label, name } }: { field: Pick<FormField, 'label' | 'name'> }) => (
  <>
    {label} <span className="ml-0.5 font-mono font-normal text-ink-soft text-xs">{name}</span>
  </>
);

/** One field of a record, by its kind. */
export const FieldInput = ({ field, fields, onChange, error, inputId }: FieldInputProps) => {
  const value = fields[field.name] ?? '';
  const shared = { value, onChange, error, inputId, label: <FieldName field={field} /> };
  const help = field.isRequired ? `${field.help} Needed for the return.`.trim() : field.help;
  if (field.codes !== null) {
    const options = codesFor(field, fields).map(({ code, label }) => ({
      id: code,
      label: label === code ? code : `${code} – ${label}`,
    }));
    return <ComboBox {...shared} description={help} options={options} />;
  }
  return (
    <TextField
      {...shared}
      description={field.kind === 'date' ? `${help} ${dateSays(value)}`.trim() : help}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
    />
  );
};
