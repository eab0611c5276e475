'use client';
import type { FieldName, ReferenceField, ReferenceFormChoices, ReferenceOption } from '@/lib/features/reference/schema';
import { ComboBox } from '../ui/combo-box';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';

type ReferenceFieldInputProps = {
  field: ReferenceField & { readonly name: FieldName };
  value: string;
  onChange: (text: string) => void;
  error?: string;
  choices: ReferenceFormChoices;
};

const unchosen = 'unchosen';

type Choice = { readonly id: string; readonly label: string; readonly description?: string };

export const inputIdOf = (name: FieldName): string => `field-${name}`;

const subcontractorChoices = (options: readonly ReferenceOption[]): Choice[] =>
  options.map(({ id, code, name, isRetired }) => ({
    id,
    label: isRetired ? `${name} (retired)` : name,
    description: code,
  }));

const ChoiceInput = ({
  field,
  value,
  onChange,
  error,
  options,
}: ReferenceFieldInputProps & { options: readonly Choice[] }) => (
  <Select
    label={field.label}
    description={field.help}
    error={error}
    inputId={inputIdOf(field.name)}
    options={field.isRequired ? options : [{ id: unchosen, label: 'None' }, ...options]}
    value={value === '' ? unchosen : value}
    onChange={(id) => onChange(id === unchosen ? '' : id)}
  />
);

const YesNoInput = ({ field, value, onChange }: ReferenceFieldInputProps) => (
  <Switch id={inputIdOf(field.name)} isSelected={value === 'yes'} onChange={(isYes) => onChange(isYes ? 'yes' : 'no')}>
    <span className="flex flex-col">
      <span className="font-semibold">
        {field.label}: {value === 'yes' ? 'Yes' : 'No'}
      </span>
      <span className="text-ink-soft text-sm">{field.help}</span>
    </span>
  </Switch>
);

/** The one field of the form, whatever it holds. */
export const ReferenceFieldInput = (props: ReferenceFieldInputProps) => {
  const { field, value, onChange, error, choices } = props;
  const codes = choices.codes[field.name];
  switch (field.check.as) {
    case 'choice':
      return <ChoiceInput {...props} options={field.check.options} />;
    case 'subcontractor':
      return <ChoiceInput {...props} options={subcontractorChoices(choices.subcontractors)} />;
    case 'yes-no':
      return <YesNoInput {...props} />;
    default:
      return codes ? (
        <ComboBox
          label={field.label}
          description={field.help}
          error={error}
          inputId={inputIdOf(field.name)}
          options={codes}
          value={value}
          onChange={onChange}
        />
      ) : (
        <TextField
          label={field.label}
          description={field.help}
          error={error}
          inputId={inputIdOf(field.name)}
          name={field.name}
          isRequired={field.isRequired}
          autoComplete="off"
          value={value}
          onChange={onChange}
        />
      );
  }
};
