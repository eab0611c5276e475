import { type ReactNode, useId } from 'react';
import { cx } from './cx';

type PanelProps = {
  title: string;
  children: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** A part of a page with a heading of its own. */
export const Panel = ({ title, children, description, actions, className }: PanelProps) => {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={cx('flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4 sm:p-5', className)}
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-col gap-0.5">
          <h2 id={titleId} className="font-semibold text-ink text-lg">
            {title}
          </h2>
          {description ? <p className="text-ink-soft text-sm">{description}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
};
