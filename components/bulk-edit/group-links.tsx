import type { OutcomeCounts, RowGroup } from '@/lib/features/bulk-edit/schema';
import { FacetLinks } from '../ui/facet-links';
import { groupCounts } from './outcome-groups';

type GroupLinksProps = { counts: OutcomeCounts; show: RowGroup; href: string };

/** How many learners stand how; each leads to those. */
export const GroupLinks = ({ counts, show, href }: GroupLinksProps) => (
  <FacetLinks
    label="Which learners are shown"
    links={groupCounts(counts).map(({ group, label, learners }) => ({
      key: group,
      label,
      count: learners,
      href: `${href}?show=${group}`,
      isCurrent: group === show,
    }))}
  />
);
