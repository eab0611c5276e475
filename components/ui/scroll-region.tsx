import type { ReactNode } from 'react';
import { cx } from './cx';

type ScrollRegionProps = { label: string; children: ReactNode; className?: string };

/** Holds what may be longer than its room; it can be scrolled by keyboard even when nothing in it takes the focus. */
export const ScrollRegion = ({ label, children, className }: ScrollRegionProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section aria-label={label} tabIndex={0} className={cx('overflow-auto -outline-offset-2', className)}>
    {children}
  </section>
);
