'use client';
import type { ReactNode } from 'react';
import { RadioGroup as BaseGroup, Radio } from 'react-aria-components';
import { cx } from './cx';
import { FieldDescription, FieldLabel, FieldMessage } from './field';
import type { SelectOption } from './select';

type RadioGroupProps<Id extends string> = {
  label: string;
  options: readonly SelectOption<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  description?: ReactNode;
  error?: string;
  className?: string;
};

export const RadioGroup = <Id extends string>({
  label,
  options,
  value,
  onChange,
  description,
  error,
  className,
}: RadioGroupProps<Id>) => (
  <BaseGroup
    value={value}
    isInvalid={error !== undefined}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen);
      if (option) onChange(option.id);
    }}
    className={cx('flex flex-col gap-1', className)}
  >
    <FieldLabel>{label}</FieldLabel>
    <FieldDescription>{description}</FieldDescription>
    <FieldMessage>{error}</FieldMessage>
    {options.map((option) => (
      <Radio
        key={option.id}
        value={option.id}
        className="group flex cursor-pointer items-start gap-2.5 rounded-md py-1 pointer-coarse:py-2.5"
      >
        <span
          aria-hidden
          className="mt-px size-4.5 shrink-0 rounded-full border border-line-strong bg-surface group-data-selected:border-[5px] group-data-selected:border-accent"
        />
        <span className="flex flex-col">
          {option.label}
          {option.description ? <span className="text-ink-soft text-sm">{option.description}</span> : null}
        </span>
      </Radio>
    ))}
  </BaseGroup>
);
