import { AppLink, type AppLinkProps } from './app-link';
import { cx } from './cx';

export const textLinkStyle =
  'rounded-sm text-accent-ink underline decoration-from-font underline-offset-3 hover:decoration-2';

export const TextLink = ({ className, ...props }: AppLinkProps) => (
  <AppLink className={cx(textLinkStyle, className)} {...props} />
);
