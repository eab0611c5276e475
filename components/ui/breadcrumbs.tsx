import { ChevronRight } from 'lucide-react';
import { TextLink } from './text-link';

export type Crumb = { readonly label: string; readonly href: string };

/** The way back up. The page itself is named by its heading, not here. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label="Breadcrumb" className="print:hidden">
    <ol className="flex flex-wrap items-center gap-x-1 text-sm">
      {crumbs.map(({ label, href }) => (
        <li key={href} className="flex items-center gap-1">
          <TextLink href={href} className="inline-flex min-h-6 items-center">
            {label}
          </TextLink>
          <ChevronRight aria-hidden className="size-3.5 text-ink-soft" />
        </li>
      ))}
    </ol>
  </nav>
);
