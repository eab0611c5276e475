'use client';
import type { NamedChoice } from '@/lib/features/learner-record/schema';
import { Select } from '../ui/select';

type Offered = NamedChoice & { readonly isDormant?: boolean };

type LinkSelectProps = {
  label: string;
  choices: readonly Offered[];
  value: string;
  onChange: (id: string) => void;
  description?: string;
  /** What choosing nothing is called. */
  noneLabel?: string;
};

// React Aria takes an empty key for no key.
const NONE = 'none';

const markOf = ({ isRetired, isDormant }: Offered): string => {
  if (isRetired) return ', retired';
  return isDormant ? ', dormant' : '';
};

/** One of the provider's own records, or none. A retired or dormant one is offered only where it is chosen already. */
export const LinkSelect = ({ label, choices, value, onChange, description, noneLabel = 'None' }: LinkSelectProps) => {
  const offered = choices.filter((choice) => markOf(choice) === '' || choice.id === value);
  return (
    <Select
      label={label}
      description={description}
      options={[
        { id: NONE, label: noneLabel },
        ...offered.map((choice) => ({
          id: choice.id,
          label: `${choice.name} (${choice.code})${markOf(choice)}`,
        })),
      ]}
      value={value === '' ? NONE : value}
      onChange={(id) => onChange(id === NONE ? '' : id)}
    />
  );
};
