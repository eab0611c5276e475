import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';

type LinkButtonProps = {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
  /** The address answers with a file: the browser fetches it and the page stays. */
  isDownload?: boolean;
  onClick?: () => void;
};

export const LinkButton = ({
  href,
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  isDownload = false,
  onClick,
}: LinkButtonProps) => {
  const look = buttonStyle(variant, size, className);
  if (isDownload) {
    return (
      <a href={href} download className={look} onClick={onClick}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <AppLink href={href} className={look} onClick={onClick}>
      {icon}
      {children}
    </AppLink>
  );
};
