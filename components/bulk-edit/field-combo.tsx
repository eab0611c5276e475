'use client';
import { ComboBox } from '../ui/combo-box';
import type { FieldOption } from './bulk-draft';

type FieldComboProps = {
  label: string;
  options: readonly FieldOption[];
  value: string;
  onChange: (name: string) => void;
  description?: string;
};

/** One of the fields, found by a part of its words or of its name. */
export const FieldCombo = ({ options, ...props }: FieldComboProps) => (
  <ComboBox
    {...props}
    options={options.map(({ field, section }) => ({
      id: field.name,
      label: `${field.label} (${field.name}), ${section.toLowerCase()}`,
    }))}
  />
);
