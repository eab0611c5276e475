import type { ReactNode } from 'react';

type EmptyStateProps = { title: string; children: ReactNode; icon?: ReactNode; action?: ReactNode };

/** Nothing here yet: why, and what to do about it. */
export const EmptyState = ({ title, children, icon, action }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
    {icon ? <span className="text-ink-soft [&>svg]:size-7">{icon}</span> : null}
    <p className="font-semibold text-ink text-lg">{title}</p>
    <div className="max-w-prose text-ink-soft">{children}</div>
    {action ? <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div> : null}
  </div>
);
