'use client';
import type { NamedChoice } from '@/lib/features/learner-record/schema';
import { Select } from '../ui/select';

type LinkSelectProps = {
  label: string;
  choices: readonly NamedChoice[];
  value: string;
  onChange: (id: string) => void;
  description?: string;
};

// React Aria takes an empty key for no key.
const NONE = 'none';

/** One of the provider's own records, or none. A retired one is offered only where it is chosen already. */
export const LinkSelect = ({ label, choices, value, onChange, description }: LinkSelectProps) => {
  const offered = choices.filter(({ id, isRetired }) => !isRetired || id === value);
  return (
    <Select
      label={label}
      description={description}
      options={[
        { id: NONE, label: 'None' },
        ...offered.map(({ id, code, name, isRetired }) => ({
          id,
          label: `${name} (${code})${isRetired ? ', retired' : ''}`,
        })),
      ]}
      value={value === '' ? NONE : value}
      onChange={(id) => onChange(id === NONE ? '' : id)}
    />
  );
};
