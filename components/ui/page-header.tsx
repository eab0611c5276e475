import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  marks?: ReactNode;
};

export const PageHeader = ({ title, description, actions, breadcrumbs, marks }: PageHeaderProps) => (
  <header className="flex flex-col gap-2">
    {breadcrumbs ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 max-w-3xl flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-balance break-words font-semibold text-2xl text-ink tracking-tight">{title}</h1>
          {marks}
        </div>
        {description ? <div className="text-ink-soft">{description}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div> : null}
    </div>
  </header>
);
