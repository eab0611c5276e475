'use client';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as BaseCheckbox, type CheckboxProps as BaseProps } from 'react-aria-components';
import { cx } from './cx';

type CheckboxProps = Omit<BaseProps, 'children' | 'className' | 'style'> & { children?: ReactNode; className?: string };

/** A tick beside words, or with `aria-label` where a table says the words. */
export const Checkbox = ({ children, className, ...props }: CheckboxProps) => (
  <BaseCheckbox
    {...props}
    className={cx(
      'group inline-flex cursor-pointer items-start gap-2.5 rounded-sm text-base data-disabled:cursor-not-allowed pointer-coarse:py-2',
      className,
    )}
  >
    {({ isIndeterminate }) => (
      <>
        <span
          aria-hidden
          className={cx(
            'mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface text-on-accent',
            'group-data-indeterminate:border-accent group-data-selected:border-accent',
            'group-data-indeterminate:bg-accent group-data-selected:bg-accent group-data-disabled:opacity-60',
          )}
        >
          {isIndeterminate ? (
            <Minus strokeWidth={3} className="size-3" />
          ) : (
            <Check strokeWidth={3} className="invisible size-3 group-data-selected:visible" />
          )}
        </span>
        {children}
      </>
    )}
  </BaseCheckbox>
);
