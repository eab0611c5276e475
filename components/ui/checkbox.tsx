'use client';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as BaseCheckbox, type CheckboxProps as BaseProps } from 'react-aria-components';
import { cx } from './cx';

type CheckboxProps = Omit<BaseProps, 'children' | 'className' | 'style'> & { children: ReactNode; className?: string };

export const Checkbox = ({ children, className, ...props }: CheckboxProps) => (
  <BaseCheckbox
    {...props}
    className={cx('group inline-flex cursor-pointer items-start gap-2.5 rounded-md pointer-coarse:py-2', className)}
  >
    <span
      aria-hidden
      className={cx(
        'mt-px grid size-4.5 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface text-on-accent',
        'group-data-selected:border-accent group-data-selected:bg-accent',
        'group-data-invalid:border-2 group-data-invalid:border-danger',
      )}
    >
      <Check strokeWidth={3} className="invisible size-3.5 group-data-selected:visible" />
    </span>
    <span>{children}</span>
  </BaseCheckbox>
);
