import type { OutcomeCounts, RowGroup } from '@/lib/features/bulk-edit/schema';
import { AppLink } from '../ui/app-link';
import { cx } from '../ui/cx';
import { formatCount } from '../ui/format-count';
import { groupCounts } from './outcome-groups';

type GroupLinksProps = { counts: OutcomeCounts; show: RowGroup; href: string };

/** How many learners stand how; each leads to those. */
export const GroupLinks = ({ counts, show, href }: GroupLinksProps) => (
  <nav aria-label="Which learners are shown">
    <ul className="flex flex-wrap gap-2">
      {groupCounts(counts).map(({ group, label, learners }) => (
        <li key={group}>
          <AppLink
            href={`${href}?show=${group}`}
            aria-current={group === show ? 'true' : undefined}
            className={cx(
              'inline-flex items-center gap-2 rounded-md border border-line px-3 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11',
              group === show && 'border-accent bg-chosen font-semibold',
            )}
          >
            {label} <span className="tabular-nums">{formatCount(learners)}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  </nav>
);
