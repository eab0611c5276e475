'use client';
import { Plus, X } from 'lucide-react';
import type { FieldCondition } from '@/lib/features/bulk-edit/schema';
import { FieldInput } from '../learner-record/field-input';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import type { FieldOption } from './bulk-draft';
import { FieldCombo } from './field-combo';

type ConditionListProps = {
  options: readonly FieldOption[];
  where: readonly FieldCondition[];
  onChange: (where: readonly FieldCondition[]) => void;
};

const CONDITIONS_MAX = 5;

/** What must stand in other fields for a record to be changed. */
export const ConditionList = ({ options, where, onChange }: ConditionListProps) => {
  const replaced = (place: number, condition: FieldCondition) =>
    onChange(where.map((held, at) => (at === place ? condition : held)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold text-sm">Only where</legend>
      {where.map((condition, place) => {
        const field = options.find((option) => option.field.name === condition.field)?.field;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is nothing but its place
          <div key={place} className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <FieldCombo
              label={`Field of condition ${place + 1}`}
              options={options}
              value={condition.field}
              onChange={(name) => replaced(place, { field: name, value: '' })}
            />
            {field ? (
              <FieldInput
                field={{ ...field, help: 'Is this now; empty for nothing.', isRequired: false }}
                fields={{ [field.name]: condition.value }}
                onChange={(value) => replaced(place, { ...condition, value })}
                inputId={`condition-${place}`}
              />
            ) : (
              <span />
            )}
            <IconButton
              label={`Remove condition ${place + 1}`}
              onPress={() => onChange(where.filter((_, at) => at !== place))}
              className="sm:mt-6"
              icon={<X aria-hidden className="size-4" />}
            />
          </div>
        );
      })}
      {where.length < CONDITIONS_MAX ? (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden className="size-4" />}
            onPress={() => onChange([...where, { field: '', value: '' }])}
          >
            Add a condition
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
};
