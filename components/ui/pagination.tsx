import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button';

type PaginationProps = { label: string; previousHref: string | null; nextHref: string | null; children?: ReactNode };

/** Previous and next, for lists read page by page. `children` says where we are. */
export const Pagination = ({ label, previousHref, nextHref, children }: PaginationProps) => (
  <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 print:hidden">
    <span className="text-ink-soft">{children}</span>
    <span className="flex gap-2">
      {previousHref ? (
        <LinkButton href={previousHref} size="small" icon={<ChevronLeft aria-hidden className="size-4" />}>
          Previous
        </LinkButton>
      ) : null}
      {nextHref ? (
        <LinkButton
          href={nextHref}
          size="small"
          className="flex-row-reverse"
          icon={<ChevronRight aria-hidden className="size-4" />}
        >
          Next
        </LinkButton>
      ) : null}
    </span>
  </nav>
);
