'use client';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Select as BaseSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components';
import { cx } from './cx';
import { controlStyle, FieldDescription, FieldLabel, FieldMessage } from './field';
import { optionStyle, popoverStyle } from './list-style';

export type SelectOption<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
};

type SelectProps<Id extends string> = {
  label: string;
  options: readonly SelectOption<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  description?: ReactNode;
  error?: string;
  className?: string;
  name?: string;
  isDisabled?: boolean;
  inputId?: string;
};

/** Chooses one of a few; each option may carry a sentence beside its name. */
export const Select = <Id extends string>({
  label,
  options,
  value,
  onChange,
  description,
  error,
  className,
  name,
  isDisabled,
  inputId,
}: SelectProps<Id>) => (
  <BaseSelect
    name={name}
    isDisabled={isDisabled}
    isInvalid={error !== undefined}
    value={value}
    onChange={(key) => {
      const option = options.find(({ id }) => id === key);
      if (option) onChange(option.id);
    }}
    className={cx('flex min-w-0 flex-col gap-1', className)}
  >
    <FieldLabel>{label}</FieldLabel>
    <FieldDescription>{description}</FieldDescription>
    <FieldMessage>{error}</FieldMessage>
    <Button
      id={inputId}
      className={cx(controlStyle, 'flex cursor-pointer items-center justify-between gap-2 text-left')}
    >
      <SelectValue className="min-w-0 truncate">{({ selectedText }) => selectedText}</SelectValue>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
    </Button>
    <Popover offset={4} className={cx(popoverStyle, 'min-w-(--trigger-width) max-w-[min(26rem,92vw)]')}>
      <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={cx(optionStyle, 'group')}>
            <Check
              aria-hidden
              className="invisible mt-0.5 size-4 shrink-0 text-accent-ink group-data-selected:visible"
            />
            <span className="flex flex-col">
              <Text slot="label">{option.label}</Text>
              {option.description ? (
                <Text slot="description" className="text-ink-soft text-xs">
                  {option.description}
                </Text>
              ) : null}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </BaseSelect>
);
