'use client';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button, ComboBox, ComboBoxValue, Group, Input, Popover } from 'react-aria-components';
import { cx } from './cx';
import { FieldDescription, FieldLabel, FieldMessage } from './field';
import { popoverStyle } from './list-style';
import { MultiSelectChips } from './multi-select-chips';
import { MultiSelectOptions } from './multi-select-options';
import { type MultiSelectOption, narrowOptions } from './narrow-options';

type MultiSelectProps = {
  label: string;
  options: readonly MultiSelectOption[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  description?: ReactNode;
  error?: string;
  placeholder?: string;
  name?: string;
  className?: string;
};

const frameStyle =
  'flex min-h-9 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface py-1 pr-1 pl-1 ' +
  'hover:border-ink-soft data-focus-within:outline-2 data-focus-within:outline-focus data-focus-within:outline-offset-2 ' +
  'data-invalid:border-2 data-invalid:border-danger';

/** A searchable list of many. What is chosen stands in the field as chips; an X, or Backspace, takes one out. */
export const MultiSelect = ({
  label,
  options,
  value,
  onChange,
  description,
  error,
  placeholder = 'Any',
  name,
  className,
}: MultiSelectProps) => {
  const [query, setQuery] = useState('');
  const { shown, total } = narrowOptions(options, query);
  // On the way out React Aria chooses the option in hand once more, which would take back what Enter has just chosen.
  const isLeaving = useRef(false);
  const hear = (pressed: string) => {
    if (pressed === 'Backspace' && query === '' && value.length > 0) onChange(value.slice(0, -1));
    if (pressed !== 'Tab') return;
    isLeaving.current = true;
    setTimeout(() => {
      isLeaving.current = false;
    });
  };
  return (
    <ComboBox
      selectionMode="multiple"
      menuTrigger="focus"
      allowsEmptyCollection
      name={name}
      items={shown}
      inputValue={query}
      onInputChange={setQuery}
      value={value}
      onChange={(keys) => {
        if (!isLeaving.current) onChange(keys.map(String));
      }}
      isInvalid={error !== undefined}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldMessage>{error}</FieldMessage>
      <Group className={frameStyle}>
        <ComboBoxValue className="contents">
          {() => <MultiSelectChips label={label} options={options} value={value} onChange={onChange} />}
        </ComboBoxValue>
        <Input
          placeholder={value.length === 0 ? placeholder : ''}
          onKeyDownCapture={({ key }) => hear(key)}
          className="min-h-6.5 min-w-16 flex-1 bg-transparent px-1.5 text-base outline-none pointer-coarse:min-h-9 pointer-coarse:text-lg"
        />
        <Button className="grid size-6.5 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-soft hover:bg-hover pointer-coarse:size-9">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </Group>
      <Popover offset={4} className={cx(popoverStyle, 'w-(--trigger-width)')}>
        <MultiSelectOptions label={label} shown={shown} total={total} />
      </Popover>
    </ComboBox>
  );
};
