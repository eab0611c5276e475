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

/** While `isPending` it keeps its focus and its words, spins, says so, and cannot be pressed again. */
export const Button = ({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  isPending = false,
  onPress,
  type,
  ...props
}: ButtonProps) => (
  <BaseButton
    {...props}
    // React Aria's own pending state leaves an announcement behind that names a button which may be gone by then.
    aria-disabled={isPending || undefined}
    onPress={isPending ? undefined : onPress}
    type={isPending ? 'button' : type}
    className={buttonStyle(variant, size, className)}
  >
    {isPending ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : icon}
    {children}
    {isPending ? <span className="sr-only">, please wait</span> : null}
  </BaseButton>
);
