'use client';
import type { ReactNode } from 'react';
import { type SwitchProps as BaseProps, Switch as BaseSwitch } from 'react-aria-components';
import { cx } from './cx';

type SwitchProps = Omit<BaseProps, 'children' | 'className' | 'style'> & { children?: ReactNode; className?: string };

/** On or off at once. The knob's place and the words tell it, not the colour alone. */
export const Switch = ({ children, className, ...props }: SwitchProps) => (
  <BaseSwitch
    {...props}
    className={cx(
      'group inline-flex cursor-pointer items-start gap-2.5 rounded-md text-base data-disabled:cursor-not-allowed pointer-coarse:py-2',
      className,
    )}
  >
    <span
      aria-hidden
      className={cx(
        'mt-px flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5',
        'transition-colors group-data-selected:border-accent group-data-selected:bg-accent group-data-disabled:opacity-60',
      )}
    >
      <span className="size-3.5 rounded-full bg-line-strong transition-transform group-data-selected:translate-x-4 group-data-selected:bg-on-accent" />
    </span>
    {children}
  </BaseSwitch>
);
