'use client';
import type { ReactNode } from 'react';
import { RadioGroup as BaseGroup, Radio } from 'react-aria-components';
import { cx } from './cx';
import { FieldDescription, FieldLabel } from './field';

type RadioOption<Id extends string> = { readonly id: Id; readonly label: string };

type RadioGroupProps<Id extends string> = {
  label: ReactNode;
  description?: ReactNode;
  options: readonly RadioOption<Id>[];
  /** Null until one is chosen. */
  value: Id | null;
  onChange: (id: Id) => void;
  className?: string;
};

/** One answer of a few, all of them in sight. */
export const RadioGroup = <Id extends string>({
  label,
  description,
  options,
  value,
  onChange,
  className,
}: RadioGroupProps<Id>) => (
  <BaseGroup
    value={value}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen);
      if (option) onChange(option.id);
    }}
    className={cx('flex min-w-0 flex-col gap-1', className)}
  >
    <FieldLabel>{label}</FieldLabel>
    <FieldDescription>{description}</FieldDescription>
    <div className="flex flex-wrap gap-x-6 gap-y-1 pt-1">
      {options.map(({ id, label: words }) => (
        <Radio
          key={id}
          value={id}
          className="group inline-flex cursor-pointer items-start gap-2.5 rounded-sm text-base pointer-coarse:py-2"
        >
          <span
            aria-hidden
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface group-data-selected:border-5 group-data-selected:border-accent"
          />
          {words}
        </Radio>
      ))}
    </div>
  </BaseGroup>
);
