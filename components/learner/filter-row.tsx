'use client';
import { X } from 'lucide-react';
import {
  type LearnerChoices,
  type LearnerFind,
  type LearnerListQuery,
  learnerStatuses,
} from '@/lib/features/learner/schema';
import { Button } from '../ui/button';
import { type FacetChip, facetChips } from './facet-words';
import { filtersInUse, withFacet, withFind, withoutFilters } from './query-changes';

type FilterRowProps = {
  query: LearnerListQuery;
  find: LearnerFind;
  choices: LearnerChoices;
  onChange: (query: LearnerListQuery) => void;
};

const without = (query: LearnerListQuery, { facet, value }: FacetChip): LearnerListQuery =>
  facet === 'status'
    ? withFacet(
        query,
        facet,
        learnerStatuses.filter((status) => status !== value && query.facets.status.includes(status)),
      )
    : withFacet(
        query,
        facet,
        query.facets[facet].filter((id) => id !== value),
      );

const Chip = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <li className="inline-flex max-w-full items-center rounded-sm bg-chosen pl-2 text-sm">
    <span className="truncate">{label}</span>
    <button
      type="button"
      aria-label={`Remove ${label}`}
      onClick={onRemove}
      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm hover:bg-hover pointer-coarse:size-11"
    >
      <X aria-hidden className="size-3.5" />
    </button>
  </li>
);

/** What narrows the list, each with an X that takes it out. */
export const FilterRow = ({ query, find, choices, onChange }: FilterRowProps) => {
  const hasFind = find.kind === 'text' && query.find !== null;
  if (!hasFind && filtersInUse(query) === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="What the list is narrowed by" className="flex min-w-0 flex-wrap gap-2">
        {hasFind ? <Chip label={`Search: ${find.text}`} onRemove={() => onChange(withFind(query, null))} /> : null}
        {facetChips(query, choices).map((chip) => (
          <Chip
            key={`${chip.facet} ${chip.value}`}
            label={chip.label}
            onRemove={() => onChange(without(query, chip))}
          />
        ))}
      </ul>
      <Button variant="quiet" size="small" onPress={() => onChange(withoutFilters(query))}>
        Clear all
      </Button>
    </div>
  );
};
