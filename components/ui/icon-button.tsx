'use client';
import type { ReactNode } from 'react';
import { Button as BaseButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { buttonStyle } from './button-style';

type IconButtonProps = Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  label: string;
  icon: ReactNode;
  className?: string;
};

/** A button that shows only an icon; its name is spoken, and shown on hover and focus. */
export const IconButton = ({ label, icon, className, ...props }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <BaseButton
      {...props}
      aria-label={label}
      className={buttonStyle('quiet', 'small', `size-8 p-0 pointer-coarse:size-11 ${className ?? ''}`)}
    >
      {icon}
    </BaseButton>
    <Tooltip offset={6} className="rounded-sm bg-ink px-2 py-1 text-canvas text-xs shadow-raised">
      {label}
    </Tooltip>
  </TooltipTrigger>
);
