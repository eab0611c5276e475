import { AppLink } from './app-link';
import { cx } from './cx';
import { formatCount } from './format-count';

export type FacetLink = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isCurrent: boolean;
};

/** Parts of a list, each with how many are in it; each leads to those. */
export const FacetLinks = ({ label, links }: { label: string; links: readonly FacetLink[] }) => (
  <nav aria-label={label}>
    <ul className="flex flex-wrap gap-2">
      {links.map(({ key, label: name, count, href, isCurrent }) => (
        <li key={key}>
          <AppLink
            href={href}
            aria-current={isCurrent ? 'true' : undefined}
            className={cx(
              'inline-flex items-center gap-2 rounded-md border border-line px-3 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11',
              isCurrent && 'border-accent bg-chosen font-semibold',
            )}
          >
            {name} <span className="tabular-nums">{formatCount(count)}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  </nav>
);
