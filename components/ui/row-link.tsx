import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { cx } from './cx';
import { textLinkStyle } from './text-link';

/** The link of a table's row: the whole row answers the mouse, the words answer the keyboard. */
export const RowLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <AppLink href={href} className={cx(textLinkStyle, 'after:absolute after:inset-0')}>
    {children}
  </AppLink>
);
