import type { ReactNode } from 'react';

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-sm border border-line-strong bg-surface px-1 font-sans text-ink-soft text-xs">{children}</kbd>
);
