'use client';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ComboBox as BaseComboBox, Button, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from './cx';
import { FieldDescription, FieldLabel, FieldMessage } from './field';
import { optionStyle, popoverStyle } from './list-style';

export type ComboBoxOption = { readonly id: string; readonly label: string };

type ComboBoxProps = {
  label: ReactNode;
  options: readonly ComboBoxOption[];
  /** The id of an option, another text, or '' for nothing. */
  value: string;
  onChange: (value: string) => void;
  description?: ReactNode;
  error?: string;
  inputId?: string;
  isRequired?: boolean;
};

const labelOf = (options: readonly ComboBoxOption[], value: string): string =>
  options.find(({ id }) => id === value)?.label ?? value;

const idOf = (options: readonly ComboBoxOption[], typed: string): string => {
  const text = typed.trim();
  const found = options.find(({ id, label }) => id === text || label.toLowerCase() === text.toLowerCase());
  return found?.id ?? text;
};

const frameStyle =
  'flex min-h-9 items-center rounded-md border border-line-strong bg-surface pr-1 hover:border-ink-soft ' +
  'data-focus-within:outline-2 data-focus-within:outline-focus data-focus-within:outline-offset-2 ' +
  'data-invalid:border-2 data-invalid:border-danger pointer-coarse:min-h-11';

/** One of many, found by typing a part of it. What is on no list may be typed too: whoever takes the answer judges it. */
export const ComboBox = ({ label, options, value, onChange, description, error, inputId }: ComboBoxProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const query = (typed ?? '').trim().toLowerCase();
  const shown = query === '' ? options : options.filter((option) => option.label.toLowerCase().includes(query));
  return (
    <BaseComboBox
      id={inputId}
      allowsCustomValue
      menuTrigger="input"
      items={shown}
      inputValue={typed ?? labelOf(options, value)}
      onInputChange={(text) => {
        setTyped(text);
        onChange(idOf(options, text));
      }}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key));
        setTyped(null);
      }}
      onBlur={() => setTyped(null)}
      isInvalid={error !== undefined}
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldMessage>{error}</FieldMessage>
      <Group className={frameStyle}>
        <Input
          // Typing replaces what is chosen, as in a list; without it the letters go into the middle of the old words.
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="min-w-0 flex-1 bg-transparent px-2.5 text-base outline-none pointer-coarse:text-lg"
        />
        <Button className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-soft hover:bg-hover pointer-coarse:size-9">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </Group>
      <Popover offset={4} className={cx(popoverStyle, 'w-(--trigger-width) min-w-64')}>
        <ListBox<ComboBoxOption> className="max-h-72 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={optionStyle}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </BaseComboBox>
  );
};
