'use client';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

export const controlStyle =
  'min-h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink ' +
  'hover:border-ink-soft data-invalid:border-2 data-invalid:border-danger data-disabled:bg-sunken ' +
  'data-disabled:text-ink-soft pointer-coarse:min-h-11 pointer-coarse:text-lg';

export const FieldLabel = ({ children }: { children: ReactNode }) => (
  <Label className="font-semibold text-ink text-sm">{children}</Label>
);

export const FieldDescription = ({ children }: { children?: ReactNode }) =>
  children ? (
    <Text slot="description" className="text-ink-soft text-sm">
      {children}
    </Text>
  ) : null;

/** The sentence of what is wrong, under the field it is about. */
export const FieldMessage = ({ children }: { children?: ReactNode }) => (
  <FieldError className="flex gap-1.5 font-medium text-critical-ink text-sm">
    <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
    <span>{children}</span>
  </FieldError>
);
