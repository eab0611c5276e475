'use client';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ButtonProps as AriaButtonProps, Button as BaseButton } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
};

/** While `isPending` it keeps its focus and its words, spins, and cannot be pressed again. */
export const Button = ({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  ...props
}: ButtonProps) => (
  <BaseButton {...props} className={buttonStyle(variant, size, className)}>
    {({ isPending }) => (
      <>
        {isPending ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : icon}
        {children}
      </>
    )}
  </BaseButton>
);
