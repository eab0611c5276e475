import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { Status } from '../ui/status';
import { filtersInUse } from './export-draft';

/** Says that a file is not the whole return, and what made it so. */
export const FilterChips = ({ isPartial, filters }: Pick<ExportSummary, 'isPartial' | 'filters'>) => {
  if (!isPartial) return <span className="text-ink-soft">All learners</span>;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Status tone="caution">Partial</Status>
      {filtersInUse(filters).map(({ entity, names }) => (
        <span key={entity} className="rounded-sm bg-sunken px-1.5 text-ink-soft" title={names.join(', ')}>
          {entity}:{' '}
          {names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')}
        </span>
      ))}
    </span>
  );
};
