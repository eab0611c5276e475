import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover data-pressed:bg-accent-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-hover data-pressed:bg-hover',
  quiet: 'text-ink hover:bg-hover data-pressed:bg-hover aria-expanded:bg-hover',
  danger: 'bg-danger text-on-accent hover:bg-danger-hover data-pressed:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 gap-1.5 px-2 text-sm',
  medium: 'min-h-9 gap-2 px-3.5 text-base',
};

/** How a button looks; links that act as one share it. */
export const buttonStyle = (variant: ButtonVariant, size: ButtonSize, className?: string): string =>
  cx(
    'inline-flex cursor-pointer select-none items-center justify-center whitespace-nowrap rounded-md font-medium',
    'transition-colors duration-100 pointer-coarse:min-h-11',
    'data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-soft',
    'aria-disabled:cursor-progress',
    variants[variant],
    sizes[size],
    className,
  );
