'use client';
import type { ReactNode, Ref } from 'react';
import { TextField as BaseField, type TextFieldProps as BaseProps, Input, TextArea } from 'react-aria-components';
import { cx } from './cx';
import { controlStyle, FieldDescription, FieldLabel, FieldMessage } from './field';

type TextFieldProps = Omit<BaseProps, 'children' | 'className' | 'style'> & {
  label: ReactNode;
  description?: ReactNode;
  error?: string;
  className?: string;
  inputId?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** For text that may have several lines: how many are seen at once. */
  rows?: number;
};

export const TextField = ({
  label,
  description,
  error,
  className,
  inputId,
  inputRef,
  rows,
  id = inputId,
  ...props
}: TextFieldProps) => (
  <BaseField {...props} id={id} isInvalid={error !== undefined} className={cx('flex flex-col gap-1', className)}>
    <FieldLabel>{label}</FieldLabel>
    <FieldDescription>{description}</FieldDescription>
    <FieldMessage>{error}</FieldMessage>
    {rows === undefined ? (
      <Input ref={inputRef} className={controlStyle} />
    ) : (
      <TextArea rows={rows} className={cx(controlStyle, 'h-auto resize-y py-1.5')} />
    )}
  </BaseField>
);
